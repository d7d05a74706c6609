package satchel.launcher.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.dav.account.AppPasswords;

/** A device tells what it found, over HTTP, and pages lead to it. */
final class PairFoundIT {
    private static final String REPORT =
            """
            {"programs":[
             {"pim":"diary","plugin":"other","name":"<b>Diary</b> 3","state":"running","databases":[
              {"mark":"m1","name":"Friends & <i>co</i>","holds":["contacts"],"writable":true},
              {"mark":"m2","name":"Birthdays","holds":["events"],"writable":false}]},
             {"pim":"strange","plugin":"strange","name":"Strange","state":"unknown","databases":[
              {"mark":"m3","name":"Links","holds":["bookmarks"],"writable":true}]}]}
            """;

    @TempDir Path folder;
    private Stage stage;
    private AppPasswords.Issued laptop;

    @BeforeEach
    void start() {
        stage = new Stage(folder);
        laptop = pair("laptop");
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void whatADeviceFoundComesFirstOnItsUsersPages() {
        assertThat(put(REPORT).statusCode()).isEqualTo(200);
        stage.clock.pass(Duration.ofMinutes(3));
        Visitor robin = stage.signedIn("robin");

        for (String path : new String[] {"/", "/plug-ins"}) {
            Document page = robin.open(path);
            assertThat(page.selectFirst(".found h2").text()).isEqualTo("Found on laptop");
            assertThat(page.selectFirst(".found").text()).contains("reported this 3 minutes ago");
            assertThat(page.select(".found h3").eachText())
                    .containsExactly("<b>Diary</b> 3 running", "Strange");
            assertThat(page.select(".found summary").eachText())
                    .containsExactly(
                            "Friends & <i>co</i> contacts",
                            "Birthdays events, read-only",
                            "Links bookmarks");
            assertThat(page.select(".found code").eachText())
                    .contains(
                            "bin/satchel-client sync --pim diary --database found:m1"
                                    + " --to contacts/friends-i-co-i --mode two-way");
        }
        assertThat(robin.open("/").text()).doesNotContain("Get the plug-in for the program");
        assertThat(stage.signedIn("alex").open("/").select(".found")).isEmpty();
    }

    @Test
    void theChoiceByServiceLeadsToWhatWasFound() {
        put(REPORT);
        Visitor robin = stage.signedIn("robin");

        Document offer = robin.open("/plug-ins");
        assertThat(offer.select("section[aria-labelledby=services] li").eachText())
                .anySatisfy(line ->
                        assertThat(line)
                                .startsWith("My contacts")
                                .contains("found on laptop: Friends & <i>co</i>"));
        assertThat(offer.selectFirst("section[aria-labelledby=programs] li").text())
                .startsWith("<b>Other</b> & program")
                .contains("found on laptop: Friends & <i>co</i>, Birthdays");

        Document choose = robin.submit(offer, "My contacts", Map.of());
        assertThat(choose.select(".choice button").eachText())
                .containsExactly("<b>Other</b> & program", "Calendar and contact files");

        Document there = robin.submit(choose, "<b>Other</b>", Map.of());
        assertThat(there.select(".found summary").eachText())
                .as("of this service only")
                .containsExactly("Friends & <i>co</i> contacts");
        assertThat(there.select(".found details[open]")).hasSize(1);
        assertThat(there.select("a[href^=satchel:]")).as("for another device").hasSize(1);
    }

    @Test
    void aProgramLeadsToItsPlugInWhereThatIsOnOffer() {
        put(REPORT);
        Visitor robin = stage.signedIn("robin");
        Document home = robin.open("/");
        assertThat(home.select(".found form")).hasSize(1);

        Document pair = robin.submit(home, "Get its plug-in for another device", Map.of());

        assertThat(pair.selectFirst("h1").text()).isEqualTo("<b>Other</b> & program");
    }

    @Test
    void aReportTakesThePlaceOfTheLast() {
        put(REPORT);
        put(REPORT.replace("Birthdays", "Feasts"));

        assertThat(stage.signedIn("robin").open("/").select(".found summary").text())
                .contains("Feasts")
                .doesNotContain("Birthdays");
        assertThat(put("{\"programs\":[]}").statusCode()).isEqualTo(200);
        assertThat(stage.signedIn("robin").open("/").select(".found")).isEmpty();
    }

    @Test
    void devicesShowInOneLineWhatTheyToldAndRevokingForgetsIt() {
        put(REPORT);
        pair("phone");
        Visitor robin = stage.signedIn("robin");

        Document devices = robin.open("/devices");
        assertThat(devices.select(".device").eachText())
                .anySatisfy(line ->
                        assertThat(line)
                                .contains("laptop")
                                .contains(
                                        "found there just now: <b>Diary</b> 3, Strange: 3 databases"))
                .anySatisfy(
                        line -> assertThat(line).contains("phone").doesNotContain("found there"));

        robin.submit(devices, "Revoke", Map.of("id", laptop.password().id()));

        assertThat(robin.open("/").select(".found")).isEmpty();
        assertThat(put(REPORT).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"robin, wrong", "robin, quiet-harbour", "nobody, wrong", "alex, DEVICE"})
    void onlyAPasswordOfADeviceOfThatAccountIsTaken(String user, String password) {
        String shown = password.equals("DEVICE") ? laptop.secret() : password;

        HttpResponse<String> refused = put(REPORT, "Authorization", basic(user, shown));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(scheme -> assertThat(scheme).startsWith("Basic "));
        assertThat(stage.accounts.reports("robin")).isEmpty();
    }

    @Test
    void withoutAnyPasswordItIsAskedFor() {
        HttpResponse<String> refused = put(REPORT, "Accept", "*/*");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void manyFailuresFromAPlaceAreSlowedDownAndThePagesAreNotShutByThem() {
        for (int n = 0; n < 20; n++) {
            put(REPORT, "Authorization", basic("robin", "wrong" + n));
        }
        assertThat(stage.signedIn("robin").open("/").select("h1").text()).isEqualTo("Your data");
        for (int n = 0; n < 30; n++) {
            put(REPORT, "Authorization", basic("robin", "wrong" + n));
        }

        HttpResponse<String> slowed = put(REPORT);

        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValueAsLong("Retry-After")).isPresent();
    }

    @Test
    void pageOfAnotherSiteCannotUseWhatABrowserRemembers() {
        HttpResponse<String> refused =
                put(
                        REPORT,
                        "Authorization",
                        basic("robin", laptop.secret()),
                        "Origin",
                        "http://elsewhere.example");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(stage.accounts.reports("robin")).isEmpty();
    }

    @Test
    void whatIsNoReportIsRefusedInOneLineAndChangesNothing() {
        put(REPORT);

        HttpResponse<String> refused = put(REPORT.replace("contacts", "mail"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("programs[0].databases[0].holds[0]: this takes events, tasks")
                .doesNotContain("\n");
        assertThat(put("{").statusCode()).isEqualTo(400);
        assertThat(put(REPORT + " ".repeat(65 * 1024)).statusCode()).isEqualTo(413);
        assertThat(put(REPORT, "Authorization", own(), "Content-Type", "text/plain").statusCode())
                .isEqualTo(415);
        assertThat(stage.accounts.reports("robin")).hasSize(1);
        assertThat(stage.accounts.reports("robin").getFirst().text()).contains("Friends");
    }

    @Test
    void aClientSeesThatItMayTellBeforeItTells() {
        HttpResponse<String> asked = stage.visitor().get("/pair/found");

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body())
                .isEqualTo(
                        "{\"holds\":[\"events\",\"tasks\",\"journals\",\"contacts\",\"bookmarks\"]}");
    }

    @Test
    void aPutAnywhereElseIsDavs() {
        HttpResponse<String> refused =
                stage.visitor()
                        .send(
                                stage.visitor()
                                        .request("/nowhere")
                                        .header("Content-Type", "application/json")
                                        .PUT(BodyPublishers.ofString("{}")));

        assertThat(refused.body()).doesNotContain("<html");
        assertThat(refused.statusCode()).isEqualTo(401);
    }

    private AppPasswords.Issued pair(String device) {
        return new AppPasswords(stage.accounts, stage.clock).issue("robin", device).orElseThrow();
    }

    private HttpResponse<String> put(String report) {
        return put(report, "Authorization", own());
    }

    private HttpResponse<String> put(String report, String... headers) {
        Visitor visitor = stage.visitor();
        HttpRequest.Builder request =
                visitor.request("/pair/found")
                        .PUT(BodyPublishers.ofString(report))
                        .header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return visitor.send(request);
    }

    private String own() {
        return basic("robin", laptop.secret());
    }

    private static String basic(String user, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }
}
