package satchel.dav.property;

import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.namespace.QName;
import satchel.dav.resource.Address;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/**
 * Properties of RFC 3744 that have to be there and have nothing to say: there are no groups of
 * users, users have one address each, and access to one resource does not follow from another's.
 */
record EmptySet(QName name, Predicate<DavResource> where) implements Property {
    /** Section 4.1. */
    static Property alternateUriSet() {
        return new EmptySet(Namespaces.dav("alternate-URI-set"), EmptySet::isPrincipal);
    }

    /** Section 4.3. */
    static Property groupMemberSet() {
        return new EmptySet(Namespaces.dav("group-member-set"), EmptySet::isPrincipal);
    }

    /** Section 4.4. */
    static Property groupMembership() {
        return new EmptySet(Namespaces.dav("group-membership"), EmptySet::isPrincipal);
    }

    /** Section 5.2. */
    static Property group() {
        return new EmptySet(Namespaces.dav("group"), _ -> true);
    }

    /** Section 5.7. */
    static Property inheritedAclSet() {
        return new EmptySet(Namespaces.dav("inherited-acl-set"), _ -> true);
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return where.test(resource) ? Optional.of(XmlContent.EMPTY) : Optional.empty();
    }

    private static boolean isPrincipal(DavResource resource) {
        return resource instanceof DavResource.Place(Address.Principal _);
    }
}
