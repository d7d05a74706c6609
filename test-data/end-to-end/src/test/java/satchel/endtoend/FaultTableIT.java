package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import satchel.client.api.Kind;
import satchel.client.pair.NamedPair;
import satchel.client.pair.PairName;
import satchel.client.pair.PairStore;
import satchel.client.pair.Part;
import satchel.client.pair.SavedPair;
import satchel.client.state.StateFolder;
import satchel.sync.core.guard.GuardLimits;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Direction;
import satchel.sync.core.plan.Mode;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.Program;
import satchel.testdata.harness.SatchelClient;
import satchel.testdata.harness.fault.Certificates;

/** Every row of {@code fault-table.txt}, played with the true client against true servers. */
@Tag("programs")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class FaultTableIT {
    @TempDir static Path folder;
    private final Map<String, FaultPlace> places = new HashMap<>();
    private final Map<Play, TroubledPair> pairs = new HashMap<>();
    private SatchelClient client;
    private String trust = "";

    /** A row on one of its servers. */
    record Play(FaultRow row, String on) {
        String name() {
            return (on + "-" + row.fault() + "-" + row.pending()).toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return row.fault() + " with " + row.pending() + " pending, on " + on;
        }
    }

    static List<Play> plays() {
        List<Play> plays = new ArrayList<>();
        for (FaultRow row : FaultRow.all()) {
            row.on().forEach(on -> plays.add(new Play(row, on)));
        }
        return plays;
    }

    /** What was agreed on before the faults is agreed on in one run, which costs one start. */
    @BeforeAll
    void synchroniseOnce() throws Exception {
        Certificates certificates = Certificates.in(folder.resolve("certificates"));
        trust = certificates.trust();
        for (String name : List.of("satchel", "radicale")) {
            places.put(name, FaultPlace.of(name, folder, certificates));
        }
        client = new SatchelClient(Checkout.find(), folder.resolve("client"));
        client.run("plugins", "install", "files", "--from", Checkout.find().catalogue().toString())
                .orFail("plugins install");
        writeAccounts();
        List<String> known = new ArrayList<>();
        for (Play play : plays()) {
            save(play);
            if (play.row.pending() != FaultRow.Pending.EVERYTHING) {
                known.add(play.name());
            }
        }
        sync(known.toArray(String[]::new)).orFail("first sync");
    }

    @AfterAll
    void stop() {
        places.values().forEach(FaultPlace::close);
    }

    private void writeAccounts() throws IOException {
        String accounts =
                places.values().stream()
                        .flatMap(place ->
                                Stream.of(place.proxy().address(), place.tls().address())
                                        .map(address -> account(place, address)))
                        .collect(Collectors.joining(",\n", "{\"accounts\": [", "]}"));
        Files.writeString(state().resolve("accounts.json"), accounts);
    }

    private static String account(FaultPlace place, URI address) {
        return "{\"server\": \"%s\", \"user\": \"%s\", \"password\": \"%s\"}"
                .formatted(
                        address,
                        place.at().server().account().user(),
                        place.at().server().account().password());
    }

    private Path state() {
        return client.home().resolve("satchel");
    }

    private void save(Play play) throws IOException {
        FaultPlace place = places.get(play.on);
        Path pim = folder.resolve("pim").resolve(play.name());
        TroubledPair pair = TroubledPair.of(pim, place.at().calendar(play.name()));
        pair.fill(play.row.fault() == Trouble.ALL_BUT_ONE_GONE ? 40 : 12);
        pairs.put(play, pair);
        SavedPair saved =
                new SavedPair(
                        "files",
                        List.of(Part.all(pim.toString())),
                        Kind.CALENDAR,
                        place.address(play.row.fault()),
                        place.at().server().account().user(),
                        "calendars/" + play.name(),
                        Mode.TWO_WAY,
                        Direction.TO_STORE,
                        Deletions.KEEP,
                        ConflictPolicy.ASK,
                        GuardLimits.USUAL);
        new PairStore(new StateFolder(state()))
                .add(new NamedPair(new PairName(play.name()), saved));
    }

    private Finished sync(String... names) {
        Program program = client.command("sync").with(names);
        return program.environment("JDK_JAVA_OPTIONS", trust).run();
    }

    @ParameterizedTest
    @MethodSource("plays")
    @Order(1)
    void nothingIsLostAndTheUserIsTold(Play play) throws Exception {
        FaultPlace place = places.get(play.on);
        TroubledPair pair = pairs.get(play);
        pair.pend(play.row.pending());
        play.row.fault().begin(place, pair);
        try {
            TroubledPair.Moment before = pair.now();

            Finished finished = sync(play.name());

            assertSaid(play, finished, place);
            pair.assertNothingLost(before);
            assertThat(place.stranger().visits()).isEmpty();
        } finally {
            play.row.fault().end(place, pair);
        }
    }

    /** One run for all of them, which costs one start. */
    @Test
    @Order(2)
    void onceItIsOverBothSidesMeet() throws IOException {
        Finished healed = syncAll();

        assertThat(healed.exit()).as(healed.out() + healed.err()).isZero();
        assertThat(said(healed.err())).isEmpty();
        for (Map.Entry<Play, TroubledPair> played : pairs.entrySet()) {
            TroubledPair pair = played.getValue();
            assertThat(pair.now())
                    .as("%s", played.getKey())
                    .isEqualTo(new TroubledPair.Moment(pair.inTheEnd(), pair.inTheEnd()));
        }
    }

    private Finished syncAll() {
        return sync(plays().stream().map(Play::name).toArray(String[]::new));
    }

    @Test
    @Order(3)
    void andThenNothingIsLeftToDo() {
        Finished again = syncAll();

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out().lines().filter(line -> line.startsWith("server: ")))
                .hasSize(pairs.size())
                .allMatch(line ->
                        line.startsWith("server: nothing to write; PIM: nothing to write; "));
    }

    private static void assertSaid(Play play, Finished finished, FaultPlace place) {
        URI client = place.address(play.row.fault());
        String collection = client + place.at().calendars() + play.name() + "/";
        List<String> expected =
                play.row.err().stream()
                        .map(line ->
                                line.replace("{collection}", collection)
                                        .replace("{stranger}", place.stranger().address() + ""))
                        .toList();
        String last = finished.out().lines().reduce("", (earlier, later) -> later);
        String everything = finished.out() + finished.err();
        assertThat(said(finished.err())).as(everything).containsExactlyElementsOf(expected);
        assertThat(last.replaceFirst("; [0-9]+ requests?$", ""))
                .as(everything)
                .isEqualTo(play.row.out());
        assertThat(finished.exit()).as(everything).isEqualTo(play.row.exit());
        assertThat(everything).doesNotContain("Exception", "\tat ");
    }

    /** Without what is of the Java machine, and with a plan's hash left open. */
    private static List<String> said(String err) {
        return err.lines()
                .filter(line -> !line.startsWith("NOTE: Picked up JDK_JAVA_OPTIONS"))
                .map(line -> line.replaceFirst("--consent [0-9a-f]+", "--consent {hash}"))
                .map(line -> line.replaceFirst("(/| version )[a-z0-9]+\\.ics ", "$1{record} "))
                .toList();
    }
}
