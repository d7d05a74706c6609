package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.demo.Browser;
import satchel.testdata.harness.CountingProxy;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.Program;
import satchel.testdata.harness.SatchelClient;

/** What a client found on its machine comes to its user's pages, and leads back to a sync. */
@Tag("long")
final class FoundReportIT {
    private static final String EVENT =
            """
            BEGIN:VCALENDAR\r
            VERSION:2.0\r
            PRODID:-//test//EN\r
            BEGIN:VEVENT\r
            UID:lantern\r
            DTSTAMP:20260101T000000Z\r
            DTSTART:20260201T100000Z\r
            SUMMARY:Lantern walk\r
            END:VEVENT\r
            END:VCALENDAR\r
            """;

    @TempDir Path folder;
    private Stage stage;
    private Path shares;

    @BeforeEach
    void start() throws IOException {
        stage = new Stage(folder);
        shares = folder.resolve("shares");
        Path calendar = Files.createDirectories(shares.resolve("calendars/village-feasts"));
        Files.writeString(calendar.resolve("lantern.ics"), EVENT);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void whatPimsListsIsOnThePagesUntilTheDeviceIsRevoked() {
        try (Browser browser = signedIn()) {
            assertThat(browser.open("/").select(".found")).isEmpty();

            Finished pims = run("pims").orFail("pims");

            assertThat(pims.out()).contains("village-feasts", shares.toString());
            assertThat(pims.err()).isEmpty();
            Document home = browser.open("/");
            assertThat(home.selectFirst(".found").text())
                    .startsWith("Found on ")
                    .contains("village-feasts", "just now", "--pim files");
            assertThat(home.html()).as("no place").doesNotContain(shares.toString());
            assertThat(browser.open("/devices").text()).contains("1 database");

            Document devices = browser.open("/devices");
            browser.submit(Browser.form(devices, "Revoke"), Map.of());

            assertThat(browser.open("/").select(".found")).isEmpty();
            Finished revoked = run("pims").orFail("a report of the same changes nothing");
            assertThat(revoked.out()).contains("village-feasts");
        }
    }

    @Test
    void theCommandOnThePageSyncsThatVeryDatabase() {
        run("pims").orFail("pims");
        try (Browser browser = signedIn()) {
            String command = browser.open("/").selectFirst(".found code").text();
            assertThat(command).startsWith("bin/satchel-client sync --pim files --database found:");
            String[] arguments = command.substring("bin/satchel-client ".length()).split(" ");

            run(arguments).orFail(command);

            assertThat(browser.open("/").selectFirst(".databases").text())
                    .contains("village-feasts", "1 record");
            assertThat(run("pairs").orFail("pairs").out()).contains(shares.toString());
        }
    }

    @Test
    void theChoiceByServiceLeadsToIt() {
        run("pims").orFail("pims");
        try (Browser browser = signedIn()) {
            Document offer = browser.open("/plug-ins");
            assertThat(offer.selectFirst("section[aria-labelledby=services] li").text())
                    .contains("My calendar", "village-feasts");

            Document choose = browser.open("/plug-ins/calendar");
            assertThat(choose.selectFirst(".choice").text())
                    .contains("Calendar, contact and bookmark files", "village-feasts");
            Document there =
                    browser.submit(
                            Browser.form(choose, "Calendar, contact and bookmark files"), Map.of());
            assertThat(there.selectFirst(".found").text())
                    .contains("village-feasts", "satchel-client sync --pim files");
        }
    }

    @Test
    void whoSaysNoTellsNothing() {
        run("pims", "--no-report").orFail("pims");
        try (Browser browser = signedIn()) {
            assertThat(browser.open("/").select(".found")).isEmpty();

            stage.client
                    .command(
                            "pair",
                            stage.server.address().toString(),
                            "--username",
                            Stage.USER,
                            "--password-stdin",
                            "--no-report")
                    .run(Stage.PASSWORD + "\n")
                    .orFail("pair");
            run("pims").orFail("pims");

            assertThat(browser.open("/").select(".found")).isEmpty();
        }
    }

    @Test
    void whatIsKnownCostsNoRequest() throws IOException {
        try (CountingProxy proxy = CountingProxy.before(stage.server.address())) {
            SatchelClient other = stage.clientBehind(proxy);
            run(other, "pims").orFail("the first time it tells");
            assertThat(proxy.takeTraffic().requests()).isPositive();

            run(other, "pims").orFail("again");

            assertThat(proxy.takeTraffic().requests()).isZero();
        }
    }

    @Test
    void aServerThatIsDownIsOneLineAndNoFailure() {
        stage.server.close();

        Finished pims = run("pims").orFail("pims");

        assertThat(pims.out()).contains("village-feasts");
        assertThat(pims.err().lines())
                .singleElement()
                .asString()
                .contains("was not told to " + stage.server.address());
    }

    private Finished run(String... arguments) {
        return run(stage.client, arguments);
    }

    /** Where the plug-in for files looks without being told. */
    private Finished run(SatchelClient client, String... arguments) {
        Program program = client.command(arguments);
        return program.environment("XDG_DATA_HOME", shares.toString()).run();
    }

    private Browser signedIn() {
        Browser browser = new Browser(stage.server.address());
        browser.submit(
                Browser.form(browser.open("/"), "Sign in"),
                Map.of("user", Stage.USER, "password", Stage.PASSWORD));
        return browser;
    }
}
