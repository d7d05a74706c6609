package satchel.dav.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.property.DavResource;
import satchel.dav.property.PropertyRegistry;
import satchel.dav.property.Room;
import satchel.dav.resource.Address;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Home;
import satchel.dav.resource.Href;
import satchel.dav.resource.ObjectPath;
import satchel.dav.resource.Precondition;
import satchel.dav.resource.SyncToken;
import satchel.dav.rule.Judged;
import satchel.dav.rule.ObjectRules;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.NewBody;
import satchel.dav.store.NewCollection;
import satchel.dav.store.PropertyName;
import satchel.dav.store.PutOutcome;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.Usage;
import satchel.dav.store.memory.MemoryWorkspaceStore;
import satchel.dav.xml.XmlReader;

/** A user's calendar and address book in memory, and reports asked of them without a network. */
final class Desk {
    static final CollectionPath CALENDAR = new CollectionPath("ada", Home.CALENDARS, "home");
    static final CollectionPath CONTACTS = new CollectionPath("ada", Home.CONTACTS, "friends");

    /** Of the requests to come. */
    final Map<String, String> headers = new TreeMap<>();

    final MemoryWorkspaceStore store = new MemoryWorkspaceStore();
    private final PropertyRegistry properties =
            new PropertyRegistry(
                    Reports::suiting,
                    _ -> List.of(),
                    store.locks()::locks,
                    _ -> new Room(new Usage(0, OptionalLong.empty()), 0),
                    InstantSource.system());

    Desk() {
        this(Map.of());
    }

    Desk(Map<PropertyName, String> calendarProperties) {
        store.create(
                new NewCollection(
                        CALENDAR,
                        CollectionKind.CALENDAR,
                        Set.of("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY"),
                        calendarProperties));
        store.create(new NewCollection(CONTACTS, CollectionKind.ADDRESS_BOOK, Set.of(), Map.of()));
    }

    /** Puts a component, UID and all, into the calendar. */
    void event(String name, String... lines) {
        component(name, "VEVENT", lines);
    }

    void component(String name, String kind, String... lines) {
        put(
                CALENDAR,
                name,
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:"
                        + kind
                        + "\r\nUID:"
                        + name
                        + "\r\n"
                        + String.join("\r\n", lines)
                        + "\r\nEND:"
                        + kind
                        + "\r\nEND:VCALENDAR\r\n");
    }

    void card(String name, String... lines) {
        put(
                CONTACTS,
                name,
                "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:"
                        + name
                        + "\r\n"
                        + String.join("\r\n", lines)
                        + "\r\nEND:VCARD\r\n");
    }

    void put(CollectionPath path, String name, String text) {
        StoredCollection collection = store.collection(path).orElseThrow();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Judged judged = new ObjectRules().judge(collection.kind(), collection.components(), bytes);
        if (!(judged instanceof Judged.Valid valid)) {
            throw new IllegalArgumentException(judged.toString());
        }
        PutOutcome outcome =
                store.put(
                        path.object(name),
                        new NewBody(bytes, valid.index()),
                        new Precondition.Anything());
        if (!(outcome instanceof PutOutcome.Created || outcome instanceof PutOutcome.Replaced)) {
            throw new IllegalArgumentException(outcome.toString());
        }
    }

    void delete(CollectionPath path, String name) {
        store.delete(path.object(name), new Precondition.Anything());
    }

    String token(CollectionPath path) {
        StoredCollection collection = store.collection(path).orElseThrow();
        return new SyncToken(collection.id(), collection.change()).uri();
    }

    /** The multistatus, or a DavError. */
    Multistatus ask(CollectionPath path, String xml) {
        return Multistatus.of(text(path, xml));
    }

    /** The same of an object. */
    Multistatus ask(ObjectPath path, String xml) {
        return Multistatus.of(text(path, xml));
    }

    String text(ObjectPath path, String xml) {
        StoredCollection collection = store.collection(path.collection()).orElseThrow();
        DavResource.Member member =
                new DavResource.Member(collection, store.row(path).orElseThrow(), Optional.empty());
        return answer(new Address.Member(path), member, xml);
    }

    /** Whatever a report answers. */
    String text(CollectionPath path, String xml) {
        StoredCollection collection = store.collection(path).orElseThrow();
        return answer(new Address.Database(path), new DavResource.Database(collection), xml);
    }

    private String answer(Address address, DavResource resource, String xml) {
        try {
            Response response = new Response();
            var body = XmlReader.read(stream(xml)).orElseThrow();
            DavRequest request =
                    new DavRequest(
                            "REPORT",
                            Href.of(address),
                            address,
                            name -> Optional.ofNullable(headers.get(name)),
                            stream(xml),
                            "127.0.0.1",
                            Optional.of("ada"),
                            "");
            Reports.named(body.name())
                    .filter(report -> report.suits(resource))
                    .orElseThrow()
                    .answer(
                            new ReportContext(
                                    request,
                                    response,
                                    resource,
                                    body,
                                    store,
                                    properties,
                                    _ -> Optional.empty()));
            return response.bytes.toString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ByteArrayInputStream stream(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Response implements DavResponse {
        private final Map<String, String> headers = new TreeMap<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int status;

        @Override
        public void status(int code) {
            status = code;
        }

        @Override
        public void header(String name, String value) {
            headers.put(name, value);
        }

        @Override
        public boolean interim(int code, Map<String, String> fields) {
            return false;
        }

        @Override
        public OutputStream body() {
            return bytes;
        }

        @Override
        public boolean committed() {
            return status != 0;
        }

        @Override
        public void abort(Throwable cause) {
            throw new AssertionError("a report broke off", cause);
        }

        @Override
        public void reset() {
            bytes.reset();
        }
    }
}
