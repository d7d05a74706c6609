package satchel.dav.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.namespace.QName;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.dav.http.Depth;
import satchel.dav.property.DavResource;
import satchel.dav.property.PropertyRequest;
import satchel.dav.query.AddressFilter;
import satchel.dav.query.AddressFilterReader;
import satchel.dav.query.Selections;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Href;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.StoredObject;
import satchel.dav.xml.Namespaces;

/**
 * CARDDAV:addressbook-query (RFC 6352 section 8.6). Depth 0 asks the address book itself, which is
 * no card; a missing Depth means what the client must have meant.
 */
final class AddressbookQueryReport implements Report {
    private static final QName NAME = Namespaces.carddav("addressbook-query");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public boolean suits(DavResource resource) {
        return resource.isOf(CollectionKind.ADDRESS_BOOK);
    }

    @Override
    public void answer(ReportContext context) throws IOException {
        StoredCollection collection = Databases.target(context);
        PropertyRequest wanted = PropertyRequest.orAll(context.body());
        AddressFilter filter = AddressFilterReader.read(context.body());
        Limit limit = Limit.in(context.body(), Namespaces.CARDDAV);
        MemberAnswers answers = new MemberAnswers(context, collection, wanted);
        Search search = new Search(filter, limit, answers);
        visit(context, collection, filter, search);
        if (search.truncated) {
            answers.out().status(Href.of(context.request().target()), Limit.exceeded());
        }
        answers.out().end();
    }

    private static void visit(
            ReportContext context, StoredCollection collection, AddressFilter filter, Search search)
            throws IOException {
        CollectionPath path = collection.path();
        if (context.resource() instanceof DavResource.Member one) {
            context.store().objects(path, List.of(one.row().name()), search::visit);
        } else if (Depth.of(context.request(), Depth.ONE) != Depth.ZERO) {
            context.store().objects(path, Selections.of(filter), search::visit);
        }
    }

    private static final class Search {
        private final AddressFilter filter;
        private final Limit limit;
        private final MemberAnswers answers;
        private long written;
        private boolean truncated;

        Search(AddressFilter filter, Limit limit, MemberAnswers answers) {
            this.filter = filter;
            this.limit = limit;
            this.answers = answers;
        }

        void visit(StoredObject object) throws IOException {
            if (truncated || !matches(object)) {
                return;
            }
            if (written == limit.results()) {
                truncated = true;
                return;
            }
            written++;
            answers.object(object);
        }

        private boolean matches(StoredObject object) {
            try {
                String body = new String(object.bytes(), StandardCharsets.UTF_8);
                return filter.matches(ContentReader.read(body).getFirst());
            } catch (MalformedContentException acceptedByOlderRules) {
                // It was stored, so the client knows it; what cannot be ruled out, matches.
                return true;
            }
        }
    }
}
