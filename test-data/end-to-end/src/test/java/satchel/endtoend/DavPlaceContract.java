package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static satchel.sync.runtime.replica.Events.event;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.runtime.dav.CollectionFinder;
import satchel.sync.runtime.dav.DavAccount;
import satchel.sync.runtime.dav.DavReplica;
import satchel.sync.runtime.dav.PagedLists;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.Listing;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaContract;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.SyncState;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;
import satchel.testdata.harness.CountingProxy;
import satchel.testdata.harness.Traffic;

/** A calendar on a true server as a side, with what each look and write costs on the wire. */
@Tag("programs")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DavPlaceContract implements ReplicaContract {
    private static final int MANY = 60;

    @TempDir static Path folder;
    private final List<Side> opened = new ArrayList<>();
    private DavPlace place;
    private CountingProxy wire;
    private int collections;

    abstract DavPlace start(Path data) throws IOException;

    /** Requests for sixty new records. */
    abstract int requestsForMany();

    /** The first list after own writes may tell of them. */
    abstract boolean forgetsOwnWrites();

    @BeforeAll
    void startServer() throws IOException {
        place = start(folder);
        wire = CountingProxy.before(place.account().server());
    }

    /** Cyrus wants a UID to be in one calendar of a user only. */
    @AfterEach
    void removeSides() {
        for (Side side : opened) {
            side.replica.close();
            place.send("DELETE", side.collection, "");
        }
        opened.clear();
    }

    @AfterAll
    void stopServer() {
        wire.close();
        place.close();
    }

    /** A new calendar, found and made through the discovery of the server. */
    final class Side implements Fixture {
        private final DavAccount account =
                new DavAccount(wire.address(), place.account().user(), place.account().password());
        private final URI collection;
        private final DavReplica replica;

        Side() {
            try (CollectionFinder finder = new CollectionFinder(account)) {
                collection =
                        finder.findOrCreate("calendars/c" + collections++, Format.ICALENDAR).uri();
            } catch (ReplicaException e) {
                throw new AssertionError(e);
            }
            replica = DavReplica.open(account, collection, Format.ICALENDAR);
            opened.add(this);
        }

        @Override
        public Replica replica() {
            return replica;
        }

        @Override
        public void put(String id, String text) {
            place.send("PUT", collection.resolve(id), text);
        }

        @Override
        public void remove(String id) {
            place.send("DELETE", collection.resolve(id), "");
        }

        @Override
        public void assertSame(String given, Body held) {
            assertThat(Canonical.hash(Format.ICALENDAR, held))
                    .isEqualTo(Canonical.hash(Format.ICALENDAR, new Body(given)));
        }

        DavAccount account() {
            return account;
        }

        /** The same calendar at another address. */
        Replica behind(URI address) {
            return DavReplica.open(
                    new DavAccount(address, account.user(), account.password()),
                    address.resolve(collection.getRawPath()),
                    Format.ICALENDAR);
        }

        List<WriteOutcome> create(int count) throws ReplicaException {
            return create(replica, count);
        }

        WriteOutcome write(Write one) throws ReplicaException {
            List<WriteOutcome> outcomes = new ArrayList<>();
            replica.write(List.of(one), outcomes::add);
            return outcomes.getFirst();
        }

        static List<WriteOutcome> create(Replica replica, int count) throws ReplicaException {
            List<WriteOutcome> outcomes = new ArrayList<>();
            replica.write(
                    IntStream.range(0, count)
                            .<Write>mapToObj(n ->
                                    new Write.Create(
                                            replica.propose("new-" + n),
                                            new Body(event("new-" + n, "Number " + n))))
                            .toList(),
                    outcomes::add);
            return outcomes;
        }
    }

    /** Something that is done over the network. */
    interface Doing {
        void run() throws Exception;
    }

    Traffic trafficOf(Doing what) throws Exception {
        wire.takeTraffic();
        what.run();
        return wire.takeTraffic();
    }

    @Override
    public Side fixture() {
        return new Side();
    }

    @Test
    void pollWithoutChangesIsOneSmallRequest() throws Exception {
        Side side = fixture();
        IntStream.range(0, 20).forEach(n -> side.put(n + ".ics", event("u" + n, "E")));
        Optional<SyncState> state = side.replica.list(Optional.empty()).next();

        Traffic poll = trafficOf(() -> side.replica.list(state));

        assertThat(poll.requests()).isEqualTo(1);
        assertThat(poll.bytes()).isLessThan(2_000);
    }

    @Test
    void manyNewRecordsCostAsFewRequestsAsTheServerLets() throws Exception {
        Side side = fixture();
        Optional<SyncState> before = side.replica.list(Optional.empty()).next();

        Traffic creation =
                trafficOf(() ->
                        assertThat(side.create(MANY))
                                .hasSize(MANY)
                                .allMatch(WriteOutcome.Done.class::isInstance));

        assertThat(creation.requests()).isEqualTo(requestsForMany());
        Listing.Changes later =
                (Listing.Changes) side.replica.list(side.replica.stateAfterWrites());
        assertThat(later.changed()).hasSize(forgetsOwnWrites() ? 0 : MANY);
        assertThat(((Listing.Changes) side.replica.list(before)).changed()).hasSize(MANY);
    }

    @Test
    void manyRecordsAreChangedAndRemovedUnderTheirConditions() throws Exception {
        Side side = fixture();
        side.create(MANY);
        Listing.Complete listed = (Listing.Complete) side.replica.list(Optional.empty());
        RecordId edited = side.replica.propose("new-1");
        side.put(edited.value(), event("new-1", "By somebody else"));
        List<Write> writes = new ArrayList<>();
        listed.records()
                .forEach((id, revision) ->
                        writes.add(
                                writes.size() % 2 == 0
                                        ? new Write.Remove(id, revision)
                                        : new Write.Replace(
                                                id,
                                                revision,
                                                new Body(event(uid(id), "Changed")))));
        List<WriteOutcome> outcomes = new ArrayList<>();

        side.replica.write(writes, outcomes::add);

        assertThat(outcomes).hasSize(MANY);
        assertThat(outcomes)
                .filteredOn(one -> !one.write().id().equals(edited))
                .allMatch(WriteOutcome.Done.class::isInstance);
        assertThat(outcomes)
                .filteredOn(one -> one.write().id().equals(edited))
                .allMatch(WriteOutcome.Stale.class::isInstance)
                .hasSize(1);
    }

    private static String uid(RecordId id) {
        return id.value().replace(".ics", "");
    }

    @Test
    void whatIsGoneAlreadyIsRemovedAmongManyToo() throws Exception {
        Side side = fixture();
        side.create(MANY);
        Listing.Complete listed = (Listing.Complete) side.replica.list(Optional.empty());
        side.remove(side.replica.propose("new-7").value());
        List<Write> writes = new ArrayList<>();
        listed.records().forEach((id, revision) -> writes.add(new Write.Remove(id, revision)));
        List<WriteOutcome> outcomes = new ArrayList<>();

        side.replica.write(writes, outcomes::add);

        assertThat(outcomes).hasSize(MANY).allMatch(WriteOutcome.Done.class::isInstance);
    }

    @Test
    void listThatTheServerTruncatesIsReadToItsEnd() throws Exception {
        Side side = fixture();
        side.create(MANY);
        try (Replica paged = PagedLists.open(side.account, side.collection, Format.ICALENDAR, 25)) {
            Listing all = paged.list(Optional.empty());
            side.put("later.ics", event("later", "Later"));

            assertThat(((Listing.Complete) all).records()).hasSize(MANY);
            assertThat(((Listing.Changes) paged.list(all.next())).changed())
                    .containsOnlyKeys(new RecordId("later.ics"));
        }
    }

    /** Servers differ in what they answer; none of it may be taken for an empty calendar. */
    @Test
    void tokenThatTheServerDoesNotKnowMeansAListOfEverything() throws Exception {
        Side side = fixture();
        side.put("a.ics", event("a", "A"));
        String state = side.replica.list(Optional.empty()).next().orElseThrow().value();

        for (String unknown : List.of(state + "0", "token:urn:of:somebody:else", "token:x")) {
            Listing listing = side.replica.list(Optional.of(new SyncState(unknown)));

            assertThat(listing).as(unknown).isInstanceOf(Listing.Complete.class);
            assertThat(((Listing.Complete) listing).records())
                    .containsOnlyKeys(new RecordId("a.ics"));
        }
    }

    /** A revision from the answer to a write is the one that the list shows. */
    @Test
    void recordsThatTheServerRewritesAreNoChangeToTheOneWhoWroteThem() throws Exception {
        Side side = fixture();
        String text =
                event("alarm", "Alarm")
                        .replace(
                                "END:VEVENT",
                                "RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=SU\r\nBEGIN:VALARM\r\n"
                                        + "ACTION:DISPLAY\r\nDESCRIPTION:x\r\nTRIGGER:-PT60M\r\n"
                                        + "END:VALARM\r\nX-ODD;X-P=\"a;b\":kept\r\nEND:VEVENT");
        List<WriteOutcome> outcomes = new ArrayList<>();
        side.replica.write(
                List.of(new Write.Create(side.replica.propose("alarm"), new Body(text))),
                outcomes::add);
        List<Fetched> fetched = new ArrayList<>();
        side.replica.fetch(List.of(((WriteOutcome.Done) outcomes.getFirst()).id()), fetched::add);

        side.assertSame(text, ((Fetched.Found) fetched.getFirst()).body());
    }

    /**
     * Such names are other clients' choice; Xandikos sends some of their characters as they are.
     */
    @ParameterizedTest
    @ValueSource(strings = {"a b.ics", "ü.ics", "50%.ics", "a+b&c=d.ics", "x'y(z).ics"})
    void oddNameOfAnotherClientIsReadChangedAndRemoved(String name) throws Exception {
        Side side = fixture();
        side.put(encoded(name), event("odd", "Theirs"));
        RecordId id = new RecordId(name);
        Listing.Complete listed = (Listing.Complete) side.replica.list(Optional.empty());
        List<Fetched> fetched = new ArrayList<>();

        side.replica.fetch(List.of(id), fetched::add);
        WriteOutcome changed =
                side.write(
                        new Write.Replace(
                                id, listed.records().get(id), new Body(event("odd", "Ours"))));
        Listing.Complete after = (Listing.Complete) side.replica.list(Optional.empty());
        WriteOutcome removed = side.write(new Write.Remove(id, after.records().get(id)));

        assertThat(listed.records()).containsOnlyKeys(id);
        side.assertSame(event("odd", "Theirs"), ((Fetched.Found) fetched.getFirst()).body());
        assertThat(changed).isInstanceOf(WriteOutcome.Done.class);
        assertThat(removed).isInstanceOf(WriteOutcome.Done.class);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void calendarThatIsGoneIsAFaultAndNotAnEmptyList() throws Exception {
        Side side = fixture();
        side.put("a.ics", event("a", "A"));
        Optional<SyncState> state = side.replica.list(Optional.empty()).next();
        place.send("DELETE", side.collection, "");
        opened.remove(side);

        for (Optional<SyncState> since : List.of(state, Optional.<SyncState>empty())) {
            assertThatThrownBy(() -> side.replica.list(since))
                    .isInstanceOfSatisfying(
                            ReplicaException.class,
                            e -> assertThat(e.kind()).isEqualTo(ReplicaException.Kind.NOT_FOUND));
        }
        side.replica.close();
    }

    @Test
    void addressBookIsASideToo() throws Exception {
        String card =
                "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:zoe\r\nFN:Zoë <3\r\nN:;Zoë;;;\r\n"
                        + "X-ODD;TYPE=x:kept\r\nEND:VCARD\r\n";
        Side side = fixture();
        try (CollectionFinder finder = new CollectionFinder(side.account);
                Replica book =
                        DavReplica.open(
                                side.account,
                                finder.findOrCreate("contacts/b", Format.VCARD).uri(),
                                Format.VCARD)) {
            List<WriteOutcome> outcomes = new ArrayList<>();
            book.write(
                    List.of(new Write.Create(book.propose("zoe"), new Body(card))), outcomes::add);
            RecordId id = ((WriteOutcome.Done) outcomes.getFirst()).id();
            List<Fetched> fetched = new ArrayList<>();
            book.fetch(List.of(id), fetched::add);

            assertThat(((Listing.Complete) book.list(Optional.empty())).records())
                    .containsOnlyKeys(id);
            assertThat(Canonical.hash(Format.VCARD, ((Fetched.Found) fetched.getFirst()).body()))
                    .isEqualTo(Canonical.hash(Format.VCARD, new Body(card)));
        }
    }
}
