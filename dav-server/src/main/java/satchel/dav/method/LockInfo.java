package satchel.dav.method;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.resource.Lock;
import satchel.dav.xml.InnerXml;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;

/** What a client wants locked: DAV:lockinfo (RFC 4918 section 14.11). */
record LockInfo(Lock.Scope scope, String owner) {
    private static final int LONGEST_OWNER = 2048;
    private static final QName LOCKINFO = Namespaces.dav("lockinfo");
    private static final QName OWNER = Namespaces.dav("owner");

    static LockInfo of(XmlElement body) {
        if (!body.name().equals(LOCKINFO)) {
            throw DavError.of(400, "The body of LOCK is to be DAV:lockinfo.");
        }
        if (!holds(body, "locktype", "write")) {
            throw DavError.of(400, "There are write locks only.");
        }
        String owner = body.child(OWNER).map(InnerXml::of).orElse("");
        if (owner.length() > LONGEST_OWNER) {
            throw DavError.of(400, "An owner has at most " + LONGEST_OWNER + " characters.");
        }
        return new LockInfo(scope(body), owner);
    }

    private static Lock.Scope scope(XmlElement body) {
        boolean exclusive = holds(body, "lockscope", "exclusive");
        if (exclusive == holds(body, "lockscope", "shared")) {
            throw DavError.of(400, "The lockscope is to be either exclusive or shared.");
        }
        return exclusive ? Lock.Scope.EXCLUSIVE : Lock.Scope.SHARED;
    }

    private static boolean holds(XmlElement body, String name, String choice) {
        Optional<XmlElement> element = body.child(Namespaces.dav(name));
        return element.flatMap(found -> found.child(Namespaces.dav(choice))).isPresent();
    }
}
