package satchel.dav.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.dav.property.DavResource;
import satchel.dav.property.PropertyRequest;
import satchel.dav.query.AddressFilter;
import satchel.dav.query.AddressFilterReader;
import satchel.dav.query.Selections;
import satchel.dav.resource.Href;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.StoredObject;
import satchel.dav.xml.Namespaces;

/** CARDDAV:addressbook-query (RFC 6352 section 8.6). */
final class AddressbookQueryReport implements Report {
    private static final QName NAME = Namespaces.carddav("addressbook-query");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public boolean suits(DavResource resource) {
        return Databases.isOf(CollectionKind.ADDRESS_BOOK, resource);
    }

    @Override
    public void answer(ReportContext context) throws IOException {
        StoredCollection collection = Databases.target(context);
        PropertyRequest wanted = PropertyRequest.required(context.body());
        DataRequests.check(context.body());
        AddressFilter filter = AddressFilterReader.read(context.body());
        Limit limit = Limit.in(context.body(), Namespaces.CARDDAV);
        MemberAnswers answers = new MemberAnswers(context, collection, wanted);
        Search search = new Search(filter, limit, answers);
        context.store().objects(collection.path(), Selections.of(filter), search::visit);
        if (search.truncated) {
            answers.out().status(Href.of(collection.path()), Limit.exceeded());
        }
        answers.out().end();
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
