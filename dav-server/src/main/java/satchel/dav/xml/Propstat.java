package satchel.dav.xml;

import java.io.IOException;
import java.util.List;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;

/** DAV:propstat (RFC 4918 section 14.22): properties that share a status. */
final class Propstat {
    private static final QName PROPSTAT = Namespaces.dav("propstat");
    private static final QName PROP = Namespaces.dav("prop");
    private static final QName STATUS = Namespaces.dav("status");
    private static final QName ERROR = Namespaces.dav("error");

    private Propstat() {}

    static void write(int status, XmlContent properties, XmlWriter out) throws IOException {
        out.open(PROPSTAT).open(PROP);
        properties.write(out);
        out.close(PROP).element(STATUS, StatusLine.of(status)).close(PROPSTAT);
    }

    /** With the reason, and the properties' names alone. */
    static void refused(DavError error, List<QName> names, XmlWriter out) throws IOException {
        out.open(PROPSTAT).open(PROP);
        for (QName name : names) {
            out.empty(name);
        }
        out.close(PROP).element(STATUS, StatusLine.of(error.status()));
        reason(error, XmlContent.EMPTY, out);
        out.close(PROPSTAT);
    }

    /** The precondition, and what there is to tell beside it; nothing if there is neither. */
    static void reason(DavError error, XmlContent more, XmlWriter out) throws IOException {
        if (error.condition().isEmpty() && more == XmlContent.EMPTY) {
            return;
        }
        out.open(ERROR);
        if (error.condition().isPresent()) {
            ErrorBody.condition(error.condition().get(), out);
        }
        more.write(out);
        out.close(ERROR);
    }
}
