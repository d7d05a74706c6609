package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.xml.XmlContent;

/** A live property (RFC 4918 section 4.2): one that the server knows the meaning of. */
public interface Property {
    QName name();

    /**
     * The value; empty where the property is not defined on the resource.
     *
     * @param user who asks
     */
    Optional<XmlContent> value(DavResource resource, String user);

    default Access access() {
        return Access.PROTECTED;
    }

    /** Whether allprop names it (RFC 4918 section 9.1: what that RFC defines, no more). */
    default Listing listing() {
        return Listing.WHEN_NAMED;
    }

    /** Who sets it. */
    enum Access {
        PROTECTED,
        SETTABLE
    }

    /** When it is shown. */
    enum Listing {
        IN_ALLPROP,
        WHEN_NAMED
    }
}
