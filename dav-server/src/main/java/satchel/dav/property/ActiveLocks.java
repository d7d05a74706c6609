package satchel.dav.property;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.xml.namespace.QName;
import satchel.dav.resource.Lock;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;
import satchel.dav.xml.XmlWriter;

/** The content of DAV:lockdiscovery: DAV:activelock (RFC 4918 section 14.1) of each lock. */
public record ActiveLocks(List<Lock> locks, Instant now) implements XmlContent {
    public static final QName DISCOVERY = Namespaces.dav("lockdiscovery");
    static final QName SCOPE = Namespaces.dav("lockscope");
    static final QName TYPE = Namespaces.dav("locktype");
    static final QName WRITE = Namespaces.dav("write");

    private static final QName ACTIVE = Namespaces.dav("activelock");
    private static final QName DEPTH = Namespaces.dav("depth");
    private static final QName OWNER = Namespaces.dav("owner");
    private static final QName TIMEOUT = Namespaces.dav("timeout");
    private static final QName TOKEN = Namespaces.dav("locktoken");
    private static final QName ROOT = Namespaces.dav("lockroot");

    public ActiveLocks {
        locks = List.copyOf(locks);
    }

    @Override
    public void write(XmlWriter out) throws IOException {
        for (Lock lock : locks) {
            out.open(ACTIVE);
            out.open(TYPE).empty(WRITE).close(TYPE);
            out.open(SCOPE).empty(scope(lock.scope())).close(SCOPE);
            out.element(DEPTH, depth(lock.extent()));
            out.open(OWNER).raw(lock.owner()).close(OWNER);
            out.element(TIMEOUT, "Second-" + left(lock));
            out.hrefIn(TOKEN, lock.token().uri());
            out.hrefIn(ROOT, lock.root().href());
            out.close(ACTIVE);
        }
    }

    static QName scope(Lock.Scope scope) {
        return switch (scope) {
            case EXCLUSIVE -> Namespaces.dav("exclusive");
            case SHARED -> Namespaces.dav("shared");
        };
    }

    private static String depth(Lock.Extent extent) {
        return switch (extent) {
            case RESOURCE -> "0";
            case TREE -> "infinity";
        };
    }

    private long left(Lock lock) {
        return Math.max(0, Duration.between(now, lock.expires()).toSeconds());
    }
}
