package satchel.dav.method;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.http.Depth;
import satchel.dav.http.Preferences;
import satchel.dav.property.DavResource;
import satchel.dav.property.PropertyAnswer;
import satchel.dav.property.PropertyRegistry;
import satchel.dav.property.PropertyRequest;
import satchel.dav.resource.Address;
import satchel.dav.resource.AddressTree;
import satchel.dav.resource.BookmarkForm;
import satchel.dav.resource.Href;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.FileNode;
import satchel.dav.store.Selection;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.Stores;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.xml.MultistatusWriter;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;
import satchel.dav.xml.XmlReader;

/**
 * PROPFIND (RFC 4918 section 9.1). Members are written while they are read: memory does not grow
 * with the collection.
 */
final class PropfindMethod implements DavMethod {
    private final WorkspaceStore store;
    private final PropertyRegistry properties;
    private final FileWalk files;
    private final Lookup lookup;

    PropfindMethod(Stores stores, PropertyRegistry properties) {
        this.store = stores.workspaces();
        this.files = new FileWalk(stores.files());
        this.properties = properties;
        this.lookup = new Lookup(stores.workspaces(), stores.files());
    }

    @Override
    public String name() {
        return "PROPFIND";
    }

    @Override
    public void answer(DavRequest request, DavResponse response) throws IOException {
        DavResource resource = lookup.find(request.target());
        Depth depth = depth(request, resource);
        String href = href(request, resource);
        if (href.endsWith("/") && !request.path().endsWith("/")) {
            response.header("Content-Location", href);
        }
        PropertyAnswer answer =
                new PropertyAnswer(
                        properties, wanted(request), Preferences.of(request), request.signedIn());
        MultistatusWriter out = new MultistatusWriter(response);
        answer.write(out, href, resource);
        switch (depth) {
            case ZERO -> {
                // the resource alone
            }
            case ONE -> children(request, resource, answer, out);
            case INFINITY -> files.all(resource, answer, out);
        }
        out.end();
    }

    /** An object has no members, so any depth is the same to it. */
    private Depth depth(DavRequest request, DavResource resource) {
        Depth depth = Depth.of(request, Depth.INFINITY);
        if (resource instanceof DavResource.Member
                || resource instanceof DavResource.AllBookmarks
                || resource instanceof DavResource.Node(FileNode.File _)) {
            return Depth.ZERO;
        }
        if (depth == Depth.INFINITY && !files.isSmall(resource)) {
            throw DavError.of(
                    403,
                    Namespaces.dav("propfind-finite-depth"),
                    "PROPFIND goes to Depth 0 or 1 here, and a missing Depth means infinity.");
        }
        return depth;
    }

    private static String href(DavRequest request, DavResource resource) {
        return resource instanceof DavResource.Node(FileNode.Folder folder)
                ? Href.ofFolder(folder.path())
                : Href.of(request.target());
    }

    private static PropertyRequest wanted(DavRequest request) throws IOException {
        Optional<XmlElement> body = XmlReader.read(request.body());
        if (body.isEmpty()) {
            return new PropertyRequest.All(List.of());
        }
        if (!body.get().name().equals(Namespaces.dav("propfind"))) {
            throw DavError.of(400, "The body of PROPFIND is to be DAV:propfind.");
        }
        return PropertyRequest.required(body.get());
    }

    private void children(
            DavRequest request, DavResource resource, PropertyAnswer answer, MultistatusWriter out)
            throws IOException {
        switch (resource) {
            case DavResource.Place(Address.HomeSet home) -> databases(home, answer, out);
            case DavResource.Place(Address.Workspace workspace) -> {
                places(workspace, request, answer, out);
                files.root(workspace.user(), answer, out);
            }
            case DavResource.Place(Address address) -> places(address, request, answer, out);
            case DavResource.Database(StoredCollection collection) ->
                    members(collection, answer, out);
            case DavResource.Node(FileNode.Folder folder) -> files.children(folder, answer, out);
            case DavResource.Member _,
                    DavResource.AllBookmarks _,
                    DavResource.Node(FileNode.File _) -> {
                // has none
            }
        }
    }

    private static void places(
            Address address, DavRequest request, PropertyAnswer answer, MultistatusWriter out)
            throws IOException {
        for (Address below : AddressTree.below(address, request.signedIn()).toList()) {
            answer.write(out, Href.of(below), new DavResource.Place(below));
        }
    }

    private void databases(Address.HomeSet home, PropertyAnswer answer, MultistatusWriter out)
            throws IOException {
        for (StoredCollection collection : store.collections(home.user(), home.home())) {
            answer.write(out, Href.of(collection.path()), new DavResource.Database(collection));
        }
    }

    private void members(StoredCollection collection, PropertyAnswer answer, MultistatusWriter out)
            throws IOException {
        String base = Href.of(collection.path());
        if (collection.kind() == CollectionKind.BOOKMARKS) {
            for (BookmarkForm form : BookmarkForm.values()) {
                answer.write(
                        out, base + form.file(), new DavResource.AllBookmarks(collection, form));
            }
        }
        store.rows(
                collection.path(),
                Selection.ALL,
                row ->
                        answer.write(
                                out,
                                base + Href.segment(row.name()),
                                new DavResource.Member(collection, row, Optional.empty())));
    }
}
