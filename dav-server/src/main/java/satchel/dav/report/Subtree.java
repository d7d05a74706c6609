package satchel.dav.report;

import java.io.IOException;
import java.util.Optional;
import satchel.dav.property.DavResource;
import satchel.dav.resource.Address;
import satchel.dav.resource.AddressTree;
import satchel.dav.resource.Href;
import satchel.dav.store.Selection;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.WorkspaceStore;

/** All that a user sees below a resource, at any depth, one after the other. */
final class Subtree {
    private final WorkspaceStore store;
    private final String user;
    private final Visitor visitor;

    /** Visits what is below; the top itself is not. */
    @FunctionalInterface
    interface Visitor {
        void visit(String href, DavResource resource) throws IOException;
    }

    Subtree(WorkspaceStore store, String user, Visitor visitor) {
        this.store = store;
        this.user = user;
        this.visitor = visitor;
    }

    void visit(DavResource top) throws IOException {
        switch (top) {
            case DavResource.Place(Address.HomeSet home) -> {
                for (StoredCollection one : store.collections(home.user(), home.home())) {
                    visitAll(Href.of(one.path()), new DavResource.Database(one));
                }
            }
            case DavResource.Place(Address address) -> {
                for (Address below : AddressTree.below(address, user).toList()) {
                    visitAll(Href.of(below), new DavResource.Place(below));
                }
            }
            case DavResource.Database(StoredCollection collection) -> members(collection);
            case DavResource.Node _, DavResource.Member _, DavResource.AllBookmarks _ -> {
                // files are nobody's principals; an object has no members
            }
        }
    }

    private void visitAll(String href, DavResource resource) throws IOException {
        visitor.visit(href, resource);
        visit(resource);
    }

    private void members(StoredCollection collection) throws IOException {
        String base = Href.of(collection.path());
        store.rows(
                collection.path(),
                Selection.ALL,
                row ->
                        visitor.visit(
                                base + Href.segment(row.name()),
                                new DavResource.Member(collection, row, Optional.empty())));
    }
}
