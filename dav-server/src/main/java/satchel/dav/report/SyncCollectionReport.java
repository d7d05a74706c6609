package satchel.dav.report;

import java.io.IOException;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.property.DavResource;
import satchel.dav.property.PropertyRequest;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.Href;
import satchel.dav.resource.SyncToken;
import satchel.dav.store.Change;
import satchel.dav.store.StoredCollection;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;

/** DAV:sync-collection (RFC 6578 section 3.2). Depth is not looked at: there is one level. */
final class SyncCollectionReport implements Report {
    private static final QName NAME = Namespaces.dav("sync-collection");
    private static final QName TOKEN = Namespaces.dav("sync-token");
    private static final QName LEVEL = Namespaces.dav("sync-level");
    private static final QName VALID_SYNC_TOKEN = Namespaces.dav("valid-sync-token");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public boolean suits(DavResource resource) {
        return resource instanceof DavResource.Database;
    }

    @Override
    public void answer(ReportContext context) throws IOException {
        StoredCollection collection = Databases.target(context);
        PropertyRequest wanted = PropertyRequest.required(context.body());
        checkLevel(context.body());
        ChangeNumber since = since(context.body(), collection);
        Limit limit = Limit.in(context.body(), Namespaces.DAV);
        MemberAnswers answers = new MemberAnswers(context, collection, wanted);
        Delta delta = new Delta(answers, collection, since, limit);
        SyncToken upTo =
                context.store()
                        .changes(collection.path(), since, delta::visit)
                        .filter(token -> token.collection().equals(collection.id()))
                        .orElseThrow(() -> new IOException("the collection is gone meanwhile"));
        answers.flush();
        ChangeNumber told = delta.truncatedAt().orElse(upTo.number());
        if (delta.truncatedAt().isPresent()) {
            answers.out().status(Href.of(collection.path()), Limit.exceeded());
        }
        answers.out().syncToken(new SyncToken(collection.id(), told).uri());
        answers.out().end();
    }

    private static void checkLevel(XmlElement body) {
        String level = body.child(LEVEL).map(XmlElement::text).orElse("1");
        if (!level.equals("1") && !level.equals("infinite")) {
            throw DavError.of(400, "sync-level is 1 or infinite, not: " + level);
        }
    }

    private static ChangeNumber since(XmlElement body, StoredCollection collection) {
        String text = body.child(TOKEN).map(XmlElement::text).orElse("");
        if (text.isEmpty()) {
            return ChangeNumber.NONE;
        }
        return SyncToken.parse(text)
                .filter(token -> token.collection().equals(collection.id()))
                .map(SyncToken::number)
                .filter(number -> number.compareTo(collection.change()) <= 0)
                .orElseThrow(() ->
                        DavError.of(
                                403,
                                VALID_SYNC_TOKEN,
                                "The sync-token is not one of this collection; begin with"
                                        + " an empty one."));
    }

    /** Writes changes until the limit, and remembers how far it came. */
    private static final class Delta {
        private final MemberAnswers answers;
        private final StoredCollection collection;
        private final boolean initial;
        private final Limit limit;
        private ChangeNumber last;
        private long written;
        private boolean truncated;

        Delta(MemberAnswers answers, StoredCollection collection, ChangeNumber since, Limit limit) {
            this.answers = answers;
            this.collection = collection;
            this.initial = since.equals(ChangeNumber.NONE);
            this.limit = limit;
            this.last = since;
        }

        void visit(Change change) throws IOException {
            if (truncated || (written == limit.results() && counts(change))) {
                truncated = true;
                return;
            }
            last = change.number();
            written += counts(change) ? 1 : 0;
            switch (change) {
                case Change.Changed changed -> answers.row(changed.row());
                case Change.Removed removed -> removed(removed);
            }
        }

        /** RFC 6578 section 3.4: who begins anew knows nothing that could have gone. */
        private boolean counts(Change change) {
            return switch (change) {
                case Change.Changed _ -> true;
                case Change.Removed _ -> !initial;
            };
        }

        private void removed(Change.Removed removed) throws IOException {
            if (!initial) {
                answers.out().status(Href.of(collection.path().object(removed.name())), 404);
            }
        }

        Optional<ChangeNumber> truncatedAt() {
            return truncated ? Optional.of(last) : Optional.empty();
        }
    }
}
