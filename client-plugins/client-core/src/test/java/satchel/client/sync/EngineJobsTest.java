package satchel.client.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.account.AccountStore;
import satchel.client.account.SignIn;
import satchel.client.api.FoundDatabase;
import satchel.client.api.Kind;
import satchel.client.api.PimConnector;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.PimInfo;
import satchel.client.api.contract.MemoryDatabase;
import satchel.client.found.FoundMarks;
import satchel.client.found.Place;
import satchel.client.pair.PairStore;
import satchel.client.pair.Part;
import satchel.client.pair.SavedPair;
import satchel.client.pair.Selection;
import satchel.client.state.StateFolder;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.base.LinkState;
import satchel.sync.core.guard.GuardLimits;
import satchel.sync.core.plan.Choices;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Direction;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.plan.Reach;
import satchel.sync.core.plan.Terms;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.base.BaseEdit;
import satchel.sync.runtime.journal.RunJournal;
import satchel.sync.runtime.replica.SyncState;
import satchel.sync.runtime.run.PairState;
import satchel.sync.runtime.run.SyncListener;

final class EngineJobsTest {
    /** Nobody listens there: what reaches out fails at once. */
    private static final URI SERVER = URI.create("http://127.0.0.1:9");

    private static final Terms TERMS =
            new Terms(Mode.TWO_WAY, Deletions.KEEP, ConflictPolicy.ASK, Format.ICALENDAR);

    @TempDir Path folder;

    @Test
    void aRequestBecomesThePairOfTheCurrentAccount() throws Exception {
        pairWith(SERVER);

        SavedPair pair = jobs().resolve(request("memory", "anything", "contacts/friends"));

        assertThat(pair.database()).isEqualTo("memory");
        assertThat(pair.kind()).isEqualTo(Kind.CONTACTS);
        assertThat(pair.server()).isEqualTo(SERVER);
        assertThat(pair.user()).isEqualTo("robin");
    }

    @Test
    void aDatabaseIsNamedByTheMarkThatAServerWasTold() throws Exception {
        pairWith(SERVER);
        Place place = new Place("memory", "anything");
        String mark = new FoundMarks(new StateFolder(folder)).of(List.of(place)).get(place);

        SavedPair pair = jobs().resolve(request("memory", "found:" + mark, "contacts/friends"));

        assertThat(pair.database()).isEqualTo("memory");
        assertThatThrownBy(
                        () -> jobs().resolve(request("memory", "found:other", "contacts/friends")))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("found:other", "'satchel pims'");
    }

    @Test
    void anUnknownPimSaysHowToInstallIt() {
        assertThatThrownBy(() -> jobs().resolve(request("palm", "x", "calendars/home")))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("'satchel plugins install palm'");
    }

    @Test
    void withoutAnAccountItSaysHowToPair() {
        assertThatThrownBy(() -> jobs().resolve(request("memory", "x", "calendars/home")))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("'satchel pair URL'");
    }

    @Test
    void anAddressOnAServerThatIsNotPairedGetsNoPassword() throws Exception {
        pairWith(SERVER);

        assertThatThrownBy(
                        () -> jobs().resolve(request("memory", "x", "https://evil.example/home/")))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("not paired with https://evil.example/home/");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() throws Exception {
        pairWith(SERVER);

        assertThatThrownBy(() -> jobs().resolve(request("memory", "missing", "calendars/home")))
                .isInstanceOf(JobException.class)
                .hasMessage("there is no missing");
    }

    @Test
    void whatCanOnlyBeReadIsNotWrittenTo() throws Exception {
        pairWith(SERVER);

        assertThatThrownBy(() -> jobs().resolve(request("memory", "read-only", "calendars/home")))
                .isInstanceOf(JobException.class)
                .hasMessageContaining("'Memory' can only be read: choose --mode replace or merge");
        assertThat(jobs().resolve(request("memory", "read-only", "calendars/home", Mode.MERGE)))
                .extracting(SavedPair::database)
                .isEqualTo("memory");
    }

    @Test
    void whatADatabaseCannotHoldIsLeftOutOfThePair() throws Exception {
        pairWith(SERVER);

        SavedPair pair = jobs().resolve(request("memory", "tasks", "calendars/home"));

        assertThat(pair.parts().getFirst()).hasToString("memory [tasks]");
    }

    @Test
    void whatADatabaseCannotHoldIsNotChosenOfIt() throws Exception {
        pairWith(SERVER);
        Selection events = Selection.ALL.within(Set.of("VEVENT"));

        assertThatThrownBy(() ->
                        jobs().resolve(
                                        request(
                                                "memory",
                                                new Part("tasks", events),
                                                "calendars/home",
                                                Mode.TWO_WAY)))
                .isInstanceOf(JobException.class)
                .hasMessage("'Memory' holds only tasks");
    }

    @Test
    void onePairIsOpenOnlyOnce() throws Exception {
        pairWith(SERVER);
        SavedPair pair = jobs().resolve(request("memory", "x", "calendars/home"));

        try (SyncJob first = jobs().open(pair, SyncListener.SILENT)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> jobs().open(pair, SyncListener.SILENT))
                    .isInstanceOf(JobException.class)
                    .hasMessageContaining("another sync of memory and calendars/home is running");
        }
        jobs().open(pair, SyncListener.SILENT).close();
    }

    @Test
    void whatTheEndsAgreedOnIsForgottenAndTheJournalsAreNot() throws Exception {
        pairWith(SERVER);
        SavedPair pair = jobs().resolve(request("memory", "x", "calendars/home"));
        Path memory = folder.resolve("pairs").resolve(pair.id().value());
        BaseEntry entry =
                new BaseEntry(
                        "uid",
                        new RecordId("a"),
                        new Revision("1"),
                        new RecordId("b"),
                        new Revision("2"),
                        ContentHash.NONE,
                        new Body("BEGIN:VCALENDAR"),
                        LinkState.SYNCED);
        try (PairState state = PairState.open(memory)) {
            state.base()
                    .commit(
                            List.of(
                                    new BaseEdit.Link(entry),
                                    new BaseEdit.See(
                                            Side.STORE, new RecordId("b"), new Revision("2")),
                                    new BaseEdit.Mark(Side.STORE, new SyncState("token:1"))));
            Files.createDirectories(state.journal());
            Files.writeString(state.journal().resolve("run"), "what was replaced");
            assertThatThrownBy(() -> jobs().forget(pair)).hasMessageContaining("is running");
        }

        jobs().forget(pair);

        try (PairState state = PairState.open(memory)) {
            assertThat(state.base().entries()).isEmpty();
            assertThat(state.base().known(Side.STORE)).isEmpty();
            assertThat(state.journal().resolve("run")).exists();
        }
    }

    @Test
    void aServerThatIsNotThereIsNoTroubleForAGlance() throws Exception {
        pairWith(SERVER);
        SavedPair pair = jobs().resolve(request("memory", "x", "calendars/home"));
        new CollectionAddresses(state()).save(pair.id(), SERVER.resolve("/calendars/home/"));

        assertThat(jobs().glance(List.of(pair)).marks()).isEmpty();
    }

    /** Who only looks has no reason to make an undo impossible. */
    @Test
    void onlyARunForgetsTheJournalsOfOldOnes() throws Exception {
        HttpServer server = emptyCollections();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        pairWith(address);
        SavedPair pair = jobs().resolve(request("memory", "x", "calendars/home"));
        new CollectionAddresses(state()).save(pair.id(), address.resolve("/calendars/home/"));
        Path journals = PairState.journal(folder.resolve("pairs").resolve(pair.id().value()));
        RunJournal.begin(journals, Instant.now().minus(Duration.ofDays(31)), TERMS).close();

        try (SyncJob job = jobs().open(pair, SyncListener.SILENT)) {
            job.preview(Choices.NONE);
            job.conflicts(new Reach.All());
            assertThat(journals).isNotEmptyDirectory();

            job.run(Choices.NONE, Optional.empty());
            assertThat(journals).isEmptyDirectory();
        } finally {
            server.stop(0);
        }
    }

    /** A server on which nothing is stored. */
    private static HttpServer emptyCollections() throws IOException {
        byte[] answer =
                "<multistatus xmlns='DAV:'><sync-token>t</sync-token></multistatus>"
                        .getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    exchange.getResponseHeaders().add("Content-Type", "application/xml");
                    exchange.sendResponseHeaders(207, answer.length);
                    try (exchange) {
                        exchange.getResponseBody().write(answer);
                    }
                });
        server.start();
        return server;
    }

    private void pairWith(URI server) throws IOException {
        accounts().save(new SignIn(server, "robin", "secret"));
    }

    private AccountStore accounts() {
        return new AccountStore(state(), Passwords.inMemory());
    }

    private StateFolder state() {
        return new StateFolder(folder);
    }

    private SyncJobs jobs() {
        Connectors connectors = new Connectors(List.of(new MemoryConnector()));
        return new EngineJobs(state(), accounts(), new PairStore(state()), connectors);
    }

    private static SyncRequest request(String pim, String database, String collection) {
        return request(pim, database, collection, Mode.TWO_WAY);
    }

    private static SyncRequest request(String pim, String database, String collection, Mode mode) {
        return request(pim, Part.all(database), collection, mode);
    }

    private static SyncRequest request(String pim, Part part, String collection, Mode mode) {
        return new SyncRequest(
                pim,
                List.of(part),
                collection,
                mode,
                Direction.TO_STORE,
                Deletions.KEEP,
                ConflictPolicy.ASK,
                GuardLimits.USUAL);
    }

    private static final class MemoryConnector implements PimConnector {
        @Override
        public PimInfo info() {
            return new PimInfo("memory", "Memory", Set.of(Kind.CALENDAR, Kind.CONTACTS));
        }

        @Override
        public List<FoundDatabase> databases() {
            return List.of();
        }

        @Override
        public PimDatabase open(String where, Kind kind) throws PimException {
            if (where.equals("missing")) {
                throw new PimException(PimException.Kind.NOT_FOUND, "there is no missing");
            }
            MemoryDatabase database =
                    new MemoryDatabase(10, where.equals("tasks") ? Set.of("VTODO") : Set.of());
            if (where.equals("read-only")) {
                database.fail(MemoryDatabase.Fault.READ_ONLY);
            }
            return database;
        }
    }
}
