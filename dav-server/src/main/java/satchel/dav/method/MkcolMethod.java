package satchel.dav.method;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.property.PropertyRegistry;
import satchel.dav.resource.Address;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.Home;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.FileStore;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.xml.MkcolResponse;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;
import satchel.dav.xml.XmlReader;

/**
 * MKCOL, plain or extended (RFC 5689). A plain folder has its place in the file tree alone; what is
 * made in the home of bookmarks holds bookmarks, whether the client knows that or not.
 */
final class MkcolMethod implements DavMethod {
    private static final QName RESOURCETYPE = Namespaces.dav("resourcetype");
    private static final QName REPLY = Namespaces.dav("mkcol-response");
    private static final QName COLLECTION = Namespaces.dav("collection");

    private final CollectionMaker maker;
    private final FileEdits files;
    private final PropertyRegistry properties;

    MkcolMethod(WorkspaceStore store, FileStore files, PropertyRegistry properties) {
        this.properties = properties;
        this.files = new FileEdits(files);
        this.maker = new CollectionMaker(store, properties);
    }

    @Override
    public String name() {
        return "MKCOL";
    }

    @Override
    public void answer(DavRequest request, DavResponse response) throws IOException {
        refuseOtherTypes(request);
        maker.refuseTaken(request);
        Optional<XmlElement> body = XmlReader.read(request.body());
        if (body.isPresent() && !body.get().name().equals(Namespaces.dav("mkcol"))) {
            throw DavError.of(400, "The body of MKCOL is to be DAV:mkcol.");
        }
        List<PropertyEdit> edits = body.map(PropertyEdit::in).orElse(List.of());
        List<PropertyEdit> others =
                edits.stream().filter(edit -> !edit.name().equals(RESOURCETYPE)).toList();
        Optional<CollectionKind> kind = kind(edits).or(() -> plain(request.target(), edits));
        if (request.target() instanceof Address.File(FilePath path)
                && Set.of(COLLECTION).containsAll(types(edits))) {
            files.makeFolder(request, path, others, properties, response);
        } else if (kind.isEmpty() || request.target() instanceof Address.File) {
            refuseType(edits, response);
        } else {
            maker.make(request, response, kind.get(), others, REPLY);
        }
    }

    /** RFC 4918 section 9.3: a body that means nothing to the server is refused with 415. */
    private static void refuseOtherTypes(DavRequest request) {
        String type = request.header("Content-Type").orElse("application/xml").split(";")[0];
        if (!type.strip().toLowerCase(java.util.Locale.ROOT).endsWith("xml")) {
            throw DavError.of(415, "The body of MKCOL is to be XML.");
        }
    }

    private static Optional<CollectionKind> kind(List<PropertyEdit> edits) {
        Set<QName> types = types(edits);
        return Arrays.stream(CollectionKind.values())
                .filter(kind -> types.equals(Set.of(COLLECTION, Kinds.resourceType(kind))))
                .findFirst();
    }

    /** No standard says how to ask for bookmarks, so that any WebDAV client may do it its way. */
    private static Optional<CollectionKind> plain(Address target, List<PropertyEdit> edits) {
        boolean amongBookmarks =
                target instanceof Address.Database(CollectionPath path)
                        && path.home() == Home.BOOKMARKS;
        return amongBookmarks && Set.of(COLLECTION).containsAll(types(edits))
                ? Optional.of(CollectionKind.BOOKMARKS)
                : Optional.empty();
    }

    /** RFC 5689 section 3: of each property its status, if any was sent. */
    private static void refuseType(List<PropertyEdit> edits, DavResponse response)
            throws IOException {
        if (!EditReply.names(edits).contains(RESOURCETYPE)) {
            throw noType();
        }
        MkcolResponse reply = new MkcolResponse(response, 403, REPLY);
        EditReply.refusal(edits, List.of(RESOURCETYPE), noType(), reply::propstat);
        reply.end();
    }

    private static Set<QName> types(List<PropertyEdit> edits) {
        return edits.stream()
                .filter(edit -> edit.name().equals(RESOURCETYPE))
                .flatMap(edit -> edit.element().stream())
                .flatMap(XmlElement::children)
                .map(XmlElement::name)
                .collect(Collectors.toSet());
    }

    private static DavError noType() {
        return DavError.of(
                403,
                Namespaces.dav("valid-resourcetype"),
                "Calendars, address books and bookmarks are made in their homes, plain folders in"
                        + " files/.");
    }
}
