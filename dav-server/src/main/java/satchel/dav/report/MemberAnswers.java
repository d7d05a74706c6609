package satchel.dav.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.card.CardView;
import satchel.dav.card.Shown;
import satchel.dav.http.DavError;
import satchel.dav.property.DavResource;
import satchel.dav.property.PropertyAnswer;
import satchel.dav.property.PropertyRequest;
import satchel.dav.resource.Href;
import satchel.dav.store.ObjectRow;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.StoredObject;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.xml.MultistatusWriter;
import satchel.dav.xml.Namespaces;

/**
 * Writes the responses of a collection's objects as they come, with their bodies if these are asked
 * for; a handful of names is all it keeps.
 */
final class MemberAnswers {
    /** Rows whose bodies are fetched together. */
    private static final int BATCH = 100;

    private static final QName CONVERSION = Namespaces.carddav("supported-address-data-conversion");

    private final WorkspaceStore store;
    private final StoredCollection collection;
    private final PropertyAnswer properties;
    private final CardView cards;
    private final MultistatusWriter out;
    private final List<String> waiting = new ArrayList<>(BATCH);

    /** Commits to a 207: what can be refused has been refused. */
    MemberAnswers(ReportContext context, StoredCollection collection, PropertyRequest wanted)
            throws IOException {
        this.store = context.store();
        this.collection = collection;
        this.properties = context.answering(wanted);
        this.cards = AddressDataRequest.of(context.body());
        this.out = new MultistatusWriter(context.response());
    }

    MultistatusWriter out() {
        return out;
    }

    /** Writes a row, or keeps its name until its body is fetched. */
    void row(ObjectRow row) throws IOException {
        if (!properties.request().wantsBodies()) {
            write(row, Optional.empty());
            return;
        }
        waiting.add(row.name());
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    void object(StoredObject object) throws IOException {
        write(object.row(), Optional.of(object.bytes()));
    }

    /** Writes what still waits. An object that is gone meanwhile is in the next delta. */
    void flush() throws IOException {
        store.objects(collection.path(), List.copyOf(waiting), this::object);
        waiting.clear();
    }

    private void write(ObjectRow row, Optional<byte[]> body) throws IOException {
        String href = Href.of(collection.path().object(row.name()));
        if (body.isEmpty()) {
            properties.write(out, href, new DavResource.Member(collection, row, body));
            return;
        }
        switch (shown(body.get())) {
            case Shown.Body(byte[] bytes) -> {
                Optional<byte[]> seen = Optional.of(bytes);
                properties.write(out, href, new DavResource.Member(collection, row, seen));
            }
            case Shown.Inconvertible(String reason) ->
                    out.status(href, DavError.of(415, CONVERSION, reason));
        }
    }

    private Shown shown(byte[] body) {
        return switch (collection.kind()) {
            case CALENDAR -> new Shown.Body(body);
            case ADDRESS_BOOK -> cards.of(body);
        };
    }
}
