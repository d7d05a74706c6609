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
import satchel.dav.resource.Href;
import satchel.dav.store.Selection;
import satchel.dav.store.StoredCollection;
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
    private final Lookup lookup;

    PropfindMethod(WorkspaceStore store, PropertyRegistry properties) {
        this.store = store;
        this.properties = properties;
        this.lookup = new Lookup(store);
    }

    @Override
    public String name() {
        return "PROPFIND";
    }

    @Override
    public void answer(DavRequest request, DavResponse response) throws IOException {
        DavResource resource = lookup.find(request.target());
        Depth depth = depth(request, resource);
        PropertyAnswer answer =
                new PropertyAnswer(
                        properties, wanted(request), Preferences.of(request), request.signedIn());
        MultistatusWriter out = new MultistatusWriter(response);
        answer.write(out, Href.of(request.target()), resource);
        if (depth == Depth.ONE) {
            children(request, resource, answer, out);
        }
        out.end();
    }

    /** An object has no members, so any depth is the same to it. */
    private static Depth depth(DavRequest request, DavResource resource) {
        Depth depth = Depth.of(request, Depth.INFINITY);
        if (resource instanceof DavResource.Member) {
            return Depth.ZERO;
        }
        if (depth == Depth.INFINITY) {
            throw DavError.of(
                    403,
                    Namespaces.dav("propfind-finite-depth"),
                    "PROPFIND goes to Depth 0 or 1, and a missing Depth means infinity.");
        }
        return depth;
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
            case DavResource.Place(Address address) -> {
                for (Address below : AddressTree.below(address, request.signedIn()).toList()) {
                    answer.write(out, Href.of(below), new DavResource.Place(below));
                }
            }
            case DavResource.Database(StoredCollection collection) ->
                    members(collection, answer, out);
            case DavResource.Member _ -> {
                // has none
            }
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
