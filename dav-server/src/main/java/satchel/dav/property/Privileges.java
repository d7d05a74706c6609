package satchel.dav.property;

import java.util.List;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import satchel.dav.resource.Address;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.FileNode;
import satchel.dav.xml.Namespaces;

/**
 * Which privileges there are for a resource: those that stand for a method that it has. All of them
 * are its owner's, and nobody else has any.
 */
final class Privileges {
    private static final Privilege READ_OWN =
            Privilege.of(
                    Namespaces.dav("read-current-user-privilege-set"), "Read one's privileges");
    private static final Privilege READ =
            Privilege.of(Namespaces.dav("read"), "Read content and properties", READ_OWN);

    /** Of calendars, their objects and ordinary collections (RFC 4791 section 6.1.1). */
    private static final Privilege READ_TIMES =
            Privilege.of(
                    Namespaces.dav("read"),
                    "Read content and properties",
                    READ_OWN,
                    Privilege.of(Namespaces.caldav("read-free-busy"), "Read when one is busy"));

    private static final Privilege READ_ACL =
            Privilege.of(Namespaces.dav("read-acl"), "Read who may do what");
    private static final Privilege BIND = Privilege.of(Namespaces.dav("bind"), "Add members");
    private static final Privilege UNBIND =
            Privilege.of(Namespaces.dav("unbind"), "Delete members");
    private static final Privilege WRITE_PROPERTIES =
            Privilege.of(Namespaces.dav("write-properties"), "Set properties");
    private static final Privilege WRITE_CONTENT =
            Privilege.of(Namespaces.dav("write-content"), "Write content");
    private static final Privilege WRITE =
            Privilege.of(
                    Namespaces.dav("write"),
                    "Write",
                    WRITE_PROPERTIES,
                    WRITE_CONTENT,
                    BIND,
                    UNBIND);

    private static final Privilege PLACE = all(READ_TIMES, READ_ACL);
    private static final Privilege HOME = all(READ_TIMES, READ_ACL, BIND, UNBIND);
    private static final Privilege CALENDAR = all(READ_TIMES, READ_ACL, WRITE);
    private static final Privilege FOLDER = CALENDAR;
    private static final Privilege ADDRESS_BOOK = all(READ, READ_ACL, WRITE);

    /**
     * RFC 3744 section 3.2: of what has no members, to write is to write content and properties.
     */
    private static final Privilege FILE =
            all(
                    READ,
                    READ_ACL,
                    Privilege.of(
                            Namespaces.dav("write"), "Write", WRITE_PROPERTIES, WRITE_CONTENT));

    private static final Privilege CALENDAR_OBJECT = all(READ_TIMES, READ_ACL, WRITE_CONTENT);

    /** Of what the server makes. */
    private static final Privilege READ_ONLY = all(READ, READ_ACL);

    private static final Privilege CARD = all(READ, READ_ACL, WRITE_CONTENT);

    private Privileges() {}

    private static Privilege all(Privilege... parts) {
        return Privilege.of(Namespaces.dav("all"), "Everything", parts);
    }

    /** DAV:all, with all that it means for the resource. */
    static Privilege of(DavResource resource) {
        return switch (resource) {
            case DavResource.Place(Address.HomeSet _) -> HOME;
            case DavResource.Place _ -> PLACE;
            case DavResource.Database database ->
                    of(database.collection().kind(), CALENDAR, ADDRESS_BOOK);
            case DavResource.AllBookmarks _ -> READ_ONLY;
            case DavResource.Node(FileNode.Folder _) -> FOLDER;
            case DavResource.Node(FileNode.File _) -> FILE;
            case DavResource.Member member -> of(member.collection().kind(), CALENDAR_OBJECT, CARD);
        };
    }

    private static Privilege of(CollectionKind kind, Privilege calendars, Privilege others) {
        return switch (kind) {
            case CALENDAR -> calendars;
            case ADDRESS_BOOK, BOOKMARKS -> others;
        };
    }

    /**
     * What whoever may know of the resource has: the owner DAV:all, others its parts of a place.
     */
    static Stream<Privilege> granted(DavResource resource) {
        Privilege all = of(resource);
        return resource.owner().isPresent() ? Stream.of(all) : all.parts().stream();
    }

    static List<QName> namesGranted(DavResource resource) {
        return granted(resource).flatMap(Privilege::names).toList();
    }
}
