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
import satchel.dav.query.data.CalendarBody;
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

    /** About one object: the others are none the worse for it. */
    private static final DavError TOO_MANY =
            DavError.of(
                    403,
                    Namespaces.dav("number-of-matches-within-limits"),
                    "This has more instances in the range than are expanded at a time.");

    private final WorkspaceStore store;
    private final StoredCollection collection;
    private final String base;
    private final PropertyAnswer properties;
    private final CardView cards;
    private final CalendarBodies calendars;
    private final MultistatusWriter out;
    private final List<String> waiting = new ArrayList<>(BATCH);

    /** Commits to a 207: what can be refused has been refused. */
    MemberAnswers(ReportContext context, StoredCollection collection, PropertyRequest wanted)
            throws IOException {
        this.store = context.store();
        this.collection = collection;
        this.base = Href.of(collection.path());
        this.properties = context.answering(wanted);
        this.cards = AddressDataRequest.of(context.body());
        this.calendars = CalendarBodies.of(context.body(), collection);
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

    /** Writes what was read to be judged, with its body if that is asked for. */
    void found(StoredObject object) throws IOException {
        if (properties.request().wantsBodies()) {
            object(object);
        } else {
            write(object.row(), Optional.empty());
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
        String href = base + Href.segment(row.name());
        if (body.isEmpty()) {
            properties.write(out, href, new DavResource.Member(collection, row, body));
            return;
        }
        switch (collection.kind()) {
            case CALENDAR -> calendarObject(row, href, body.get());
            case ADDRESS_BOOK -> card(row, href, body.get());
            case BOOKMARKS -> body(row, href, body.get());
        }
    }

    private void calendarObject(ObjectRow row, String href, byte[] stored) throws IOException {
        switch (calendars.of(stored)) {
            case CalendarBody.Bytes(byte[] bytes) -> body(row, href, bytes);
            case CalendarBody.TooManyInstances _ -> out.status(href, TOO_MANY);
        }
    }

    private void card(ObjectRow row, String href, byte[] stored) throws IOException {
        switch (cards.of(stored)) {
            case Shown.Body(byte[] bytes) -> body(row, href, bytes);
            case Shown.Inconvertible(String reason) ->
                    out.status(href, DavError.of(415, CONVERSION, reason));
        }
    }

    private void body(ObjectRow row, String href, byte[] bytes) throws IOException {
        Optional<byte[]> seen = Optional.of(bytes);
        properties.write(out, href, new DavResource.Member(collection, row, seen));
    }
}
