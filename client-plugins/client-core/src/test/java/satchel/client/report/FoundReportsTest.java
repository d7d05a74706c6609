package satchel.client.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.client.account.AccountStore;
import satchel.client.account.SignIn;
import satchel.client.api.DatabaseInfo;
import satchel.client.api.FoundDatabase;
import satchel.client.api.Kind;
import satchel.client.api.PimConnector;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimInfo;
import satchel.client.secret.MemorySecretStore;
import satchel.client.secret.Vault;
import satchel.client.state.StateFolder;
import satchel.client.sync.Connectors;

final class FoundReportsTest {
    /** Finds what the test says. */
    private static final class Shelf implements PimConnector {
        final List<FoundDatabase> found = new ArrayList<>();

        @Override
        public PimInfo info() {
            return new PimInfo("files", "Calendar files", Set.of(Kind.CALENDAR));
        }

        @Override
        public List<FoundDatabase> databases() {
            return found;
        }

        @Override
        public PimDatabase open(String where, Kind kind) {
            throw new UnsupportedOperationException();
        }

        void put(String name) {
            found.add(
                    new FoundDatabase(
                            DatabaseInfo.of("/secret/" + name, name, Kind.CALENDAR),
                            Optional.empty()));
        }
    }

    private static final String TOLD = "PUT /pair/found by robin:secret";

    @TempDir Path folder;
    private final MemorySecretStore keyring = new MemorySecretStore();
    private final Shelf shelf = new Shelf();
    private ListeningServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ListeningServer();
        accounts().save(new SignIn(server.base(), "robin", "secret"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aServerIsAskedWithoutAPasswordFirstAndThenTold() throws Exception {
        shelf.put("work");

        assertThat(tell()).isEmpty();

        assertThat(server.asked).containsExactly("GET /pair/found", TOLD);
        assertThat(server.lastReport).contains("\"work\"").doesNotContain("secret");
    }

    @Test
    void whatIsKnownIsNotToldAgain() throws Exception {
        shelf.put("work");
        tell();
        server.asked.clear();

        assertThat(tell()).isEmpty();
        assertThat(server.asked).isEmpty();

        shelf.put("home");
        assertThat(tell()).isEmpty();
        assertThat(server.asked).containsExactly(TOLD);
    }

    @Test
    void thatNothingIsThereIsToldOnlyWhereSomethingWas() throws Exception {
        assertThat(tell()).isEmpty();
        assertThat(server.asked).isEmpty();

        shelf.put("work");
        tell();
        shelf.found.clear();
        tell();

        assertThat(server.lastReport).isEqualTo("{\"programs\":[]}");
    }

    @ParameterizedTest
    @CsvSource({"404, ''", "401, ''", "405, ''", "301, ''", "200, <html>", "200, '{\"a\":1}'"})
    void aServerOfAnotherKindLearnsNothingAndIsLeftInPeace(int status, String answer)
            throws Exception {
        server.statusOfGet = status;
        server.answer = answer;
        shelf.put("work");

        assertThat(tell()).isEmpty();
        assertThat(tell()).isEmpty();

        assertThat(server.asked).containsExactly("GET /pair/found");
    }

    @Test
    void aServerThatTakesReportsOneDayGetsTheNextNews() throws Exception {
        server.statusOfGet = 404;
        shelf.put("work");
        tell();
        server.statusOfGet = 200;
        shelf.put("home");

        tell();

        assertThat(server.lastReport).contains("work", "home");
    }

    @Test
    void whoSaysNoIsObeyedUntilPairingAgain() throws Exception {
        shelf.put("work");
        reports().choose(accounts().all().getFirst(), Reports.Wish.TELL_NOTHING);

        assertThat(tell()).isEmpty();
        assertThat(server.asked).isEmpty();

        reports().choose(accounts().all().getFirst(), Reports.Wish.TELL);
        tell();
        assertThat(server.asked).contains(TOLD);
    }

    @Test
    void aNewPairingIsToldWhatTheLastOneKnew() throws Exception {
        shelf.put("work");
        tell();
        server.asked.clear();

        reports().choose(accounts().all().getFirst(), Reports.Wish.TELL);
        tell();

        assertThat(server.asked).contains(TOLD);
    }

    @ParameterizedTest
    @CsvSource({
        "401, {}, pair it again",
        "400, '{\"error\":\"programs[0].name: it is too long\"}', programs[0].name: it is too long",
        "503, busy, it answered 503",
    })
    void aRefusalIsASentenceAndTriedAgain(int status, String answer, String sentence)
            throws Exception {
        shelf.put("work");
        tell();
        shelf.put("home");
        server.statusOfPut = status;
        server.answer = answer;

        assertThat(tell())
                .singleElement()
                .asString()
                .contains("was not told to " + server.base(), sentence);

        server.statusOfPut = 200;
        assertThat(tell()).isEmpty();
        assertThat(server.lastReport).contains("home");
    }

    @Test
    void aServerOutOfReachDoesNotKeepTheOthersFromHearing() throws Exception {
        shelf.put("work");
        try (ListeningServer gone = new ListeningServer()) {
            accounts().save(new SignIn(gone.base(), "robin", "secret"));
        }

        assertThat(tell()).singleElement().asString().contains("cannot reach");
        assertThat(server.asked).contains(TOLD);
    }

    @Test
    void noPlaceAndNoPasswordIsKeptOfWhatWasTold() throws Exception {
        shelf.put("work");
        tell();

        assertThat(Files.readString(folder.resolve("told.json")))
                .contains("\"report\": \"taken\"")
                .doesNotContain("work", "secret");
    }

    private List<String> tell() throws InterruptedException {
        return reports().tell();
    }

    /** Each time as a new process. */
    private FoundReports reports() {
        Survey survey = new Survey(new Connectors(List.of(shelf)), List::of);
        return new FoundReports(new StateFolder(folder), accounts(), survey);
    }

    private AccountStore accounts() {
        return new AccountStore(
                new StateFolder(folder), new Vault(Map.of(), Optional::empty, keyring));
    }
}
