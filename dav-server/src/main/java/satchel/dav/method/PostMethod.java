package satchel.dav.method;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import satchel.dav.bulk.BulkReply;
import satchel.dav.bulk.BulkRun;
import satchel.dav.bulk.Chain;
import satchel.dav.bulk.NewNames;
import satchel.dav.bulk.Outcome;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.http.IfHeaderReader;
import satchel.dav.property.AddMember;
import satchel.dav.property.BulkRequests;
import satchel.dav.resource.Address;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Href;
import satchel.dav.resource.IfHeader;
import satchel.dav.resource.ObjectPath;
import satchel.dav.resource.Precondition;
import satchel.dav.resource.WriteCondition;
import satchel.dav.rule.BodyRules;
import satchel.dav.store.LockStore;
import satchel.dav.store.NewBody;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.xml.BoundedInput;

/**
 * POST to a calendar, an address book or a collection of bookmarks: many writes in one request
 * (calendarserver-bulk-change), or one object for the server to name (RFC 5995).
 */
final class PostMethod implements DavMethod {
    private static final Set<String> XML = Set.of("application/xml", "text/xml");

    private final WorkspaceStore store;
    private final ObjectIntake objects;
    private final CollectionState state;

    PostMethod(WorkspaceStore store, LockStore locks, BodyRules rules) {
        this.store = store;
        this.objects = new ObjectIntake(store, rules);
        this.state = new CollectionState(locks);
    }

    @Override
    public String name() {
        return "POST";
    }

    @Override
    public void answer(DavRequest request, DavResponse response) throws IOException {
        if (!(request.target() instanceof Address.Database(CollectionPath path))) {
            throw Allow.refusal(request, "POST is for calendars, address books and bookmarks.");
        }
        StoredCollection collection = store.collection(path).orElseThrow(DavError::notFound);
        refuseUntyped(request);
        Optional<IfHeader> header = IfHeaderReader.of(request);
        state.require(request, collection, header);
        CollectionIntake intake =
                new CollectionIntake(
                        objects,
                        collection,
                        header.map(IfHeader::withoutConditions),
                        request.signedIn());
        if (request.query().equals(AddMember.QUERY)) {
            add(request, response, collection, intake);
        } else {
            many(request, response, collection, intake);
        }
    }

    /** Of all methods that write, this is the one that a page elsewhere can make a browser send. */
    private static void refuseUntyped(DavRequest request) {
        if (request.header("Content-Type").isEmpty()) {
            throw DavError.of(415, "POST is to say what its body is, with Content-Type.");
        }
    }

    private void add(
            DavRequest request,
            DavResponse response,
            StoredCollection collection,
            CollectionIntake intake)
            throws IOException {
        PutBody.refuseOtherTypes(request, collection.kind());
        NewBody body = intake.judge(PutBody.read(request, collection.kind()));
        ObjectPath path = collection.path().object(NewNames.next(collection.kind()));
        WriteCondition nothingThere =
                new WriteCondition(new Precondition.Nothing(), intake.tokens(), request.signedIn());
        ObjectIntake.Put put = objects.put(path, body, nothingThere);
        response.status(201);
        response.header("Location", Href.of(path));
        response.header("ETag", put.etag().quoted());
        SyncTokenHeaders.set(response, collection.id(), put.before(), put.after());
    }

    private void many(
            DavRequest request,
            DavResponse response,
            StoredCollection collection,
            CollectionIntake intake)
            throws IOException {
        List<Outcome> outcomes;
        if (isXml(request)) {
            InputStream body = body(request, BulkRequests.CRUD);
            outcomes = BulkRun.crud(collection, intake, body);
        } else {
            PutBody.refuseOtherTypes(request, collection.kind());
            InputStream body = body(request, BulkRequests.SIMPLE);
            outcomes = BulkRun.simple(collection, intake, body);
        }
        Chain.of(outcomes)
                .ifPresent(chain ->
                        SyncTokenHeaders.set(
                                response, collection.id(), chain.before(), chain.after()));
        store.collection(collection.path())
                .map(CollectionState::token)
                .ifPresent(now -> response.header("CTag", now.uri()));
        BulkReply.write(outcomes, response);
    }

    private static boolean isXml(DavRequest request) {
        String type = request.header("Content-Type").orElse("").split(";")[0];
        return XML.contains(type.strip().toLowerCase(Locale.ROOT));
    }

    private static InputStream body(DavRequest request, BulkRequests.Limits limits) {
        DavError tooLong = BulkRequests.tooLong(limits);
        if (PutBody.announced(request) > limits.bytes()) {
            throw tooLong;
        }
        return new BoundedInput(request.body(), limits.bytes(), tooLong);
    }
}
