package satchel.dav.report;

import satchel.dav.http.DavError;
import satchel.dav.property.DavResource;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.StoredCollection;

/** Reports are about databases or about one object of them. */
final class Databases {
    private Databases() {}

    static boolean isOf(CollectionKind kind, DavResource resource) {
        return switch (resource) {
            case DavResource.Database database -> database.collection().kind() == kind;
            case DavResource.Place _,
                    DavResource.Member _,
                    DavResource.AllBookmarks _,
                    DavResource.Node _ ->
                    false;
        };
    }

    /** The target of a report that does not suit places; of an object, the database it is in. */
    static StoredCollection target(ReportContext context) {
        return switch (context.resource()) {
            case DavResource.Database database -> database.collection();
            case DavResource.Member member -> member.collection();
            case DavResource.Place _, DavResource.AllBookmarks _, DavResource.Node _ ->
                    throw DavError.notFound();
        };
    }
}
