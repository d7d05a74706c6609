package satchel.launcher.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.store.AppPassword;

/** What the pages show and do, without a script. */
final class PagesIT {
    private static final String NASTY = "<script>alert(1)</script>\"'&";

    @TempDir Path folder;
    private Stage stage;

    @BeforeEach
    void start() {
        stage = new Stage(folder);
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void homeShowsDatabasesWithKindNameCountAndAddress() {
        stage.calendar("home", "Home &amp; family", 8);

        Document page = stage.signedIn("robin").open("/");

        assertThat(page.select(".databases li")).hasSize(1);
        assertThat(page.selectFirst(".databases h2").text()).isEqualTo("Home & family");
        assertThat(page.selectFirst(".databases").text())
                .contains("Calendar", "8 records", "changed just now")
                .contains(stage.address() + "/dav/users/robin/calendars/home/");
    }

    @Test
    void databaseWithoutAnyNameShowsItsAddressName() {
        stage.calendar("work", "", 1);

        Document page = stage.signedIn("robin").open("/");

        assertThat(page.selectFirst(".databases h2").text()).isEqualTo("work");
        assertThat(page.text()).contains("1 record ");
    }

    @Test
    void usersSeeTheirOwnOnly() {
        stage.calendar("home", "Robin's secret plans", 8);

        assertThat(stage.signedIn("alex").open("/").text())
                .contains("Nothing here yet")
                .doesNotContain("secret plans");
    }

    @Test
    void namesThatUsersChooseAreShownAsText() {
        stage.calendar("home", NASTY.replace("&", "&amp;").replace("<", "&lt;"), 1);
        stage.accounts.addAppPassword(new AppPassword("robin", "id-1", NASTY, "00", Instant.EPOCH));
        Visitor visitor = stage.signedIn("robin");

        for (String path : new String[] {"/", "/devices", "/plug-ins"}) {
            Document page = visitor.open(path);
            assertThat(page.select("script")).as(path).isEmpty();
        }
        assertThat(visitor.open("/").selectFirst(".databases h2").text()).isEqualTo(NASTY);
        assertThat(visitor.open("/devices").selectFirst(".device h2").text()).isEqualTo(NASTY);
        assertThat(visitor.open("/plug-ins").select("button").eachText())
                .contains("<b>Other</b> & program");
        Document signIn = stage.visitor().signIn(NASTY, "x");
        assertThat(signIn.selectFirst("#user").val()).isEqualTo(NASTY);
        assertThat(signIn.select("script")).isEmpty();
    }

    @Test
    void revokedDeviceIsGoneAndOthersStay() {
        for (String id : new String[] {"id-1", "id-2"}) {
            stage.accounts.addAppPassword(
                    new AppPassword("robin", id, "device " + id, "00", Instant.EPOCH));
        }
        Visitor visitor = stage.signedIn("robin");

        Document page = visitor.submit(visitor.open("/devices"), "Revoke", Map.of("id", "id-1"));

        assertThat(page.select(".device h2").eachText()).containsExactly("device id-2");
    }

    @Test
    void anotherUsersDeviceCannotBeRevoked() {
        stage.accounts.addAppPassword(
                new AppPassword("robin", "id-1", "laptop", "00", Instant.EPOCH));
        Visitor alex = stage.signedIn("alex");

        alex.post("/devices", Map.of("token", alex.token(), "id", "id-1"));

        assertThat(stage.accounts.appPasswords("robin")).hasSize(1);
    }

    @Test
    void serviceWithOneProgramGoesStraightToIt() {
        Visitor visitor = stage.signedIn("robin");

        Document page = visitor.submit(visitor.open("/plug-ins"), "My calendar", Map.of());

        assertThat(page.selectFirst("h1").text()).isEqualTo("Calendar and contact files");
        assertThat(page.selectFirst("a[href^=satchel:]").attr("href"))
                .startsWith("satchel://pair?server=http%3A%2F%2F127.0.0.1%3A")
                .contains("&pim=files&service=calendar&ticket=");
    }

    @Test
    void choiceForAServiceIsRememberedAndCanBeChanged() {
        Visitor visitor = stage.signedIn("robin");
        Document choose = visitor.submit(visitor.open("/plug-ins"), "My contacts", Map.of());
        assertThat(choose.selectFirst("h1").text()).contains("Which program has your contacts?");

        visitor.submit(choose, "<b>Other</b>", Map.of());
        Document offer = visitor.open("/plug-ins");
        assertThat(offer.text()).contains("last time: <b>Other</b> & program — change");
        assertThat(visitor.submit(offer, "My contacts", Map.of()).selectFirst("h1").text())
                .isEqualTo("<b>Other</b> & program");

        Document change =
                visitor.open(offer.selectFirst("a[href='/plug-ins/contacts']").attr("href"));
        visitor.submit(change, "Calendar and contact files", Map.of());
        assertThat(visitor.open("/plug-ins").text())
                .contains("last time: Calendar and contact files — change");
    }

    @Test
    void programCanBeChosenByItself() {
        Visitor visitor = stage.signedIn("robin");

        Document page =
                visitor.submit(visitor.open("/plug-ins"), "Calendar and contact files", Map.of());

        assertThat(page.selectFirst("a[href^=satchel:]").attr("href"))
                .contains("&pim=files&ticket=")
                .doesNotContain("service");
        assertThat(stage.accounts.serviceChoice("robin", "calendar")).isEmpty();
    }

    @Test
    void everyPageHasALanguageATitleAndOneMainHeading() {
        stage.calendar("home", "Home", 1);
        Visitor visitor = stage.signedIn("robin");
        for (String path :
                new String[] {"/", "/plug-ins", "/plug-ins/contacts", "/devices", "/nowhere"}) {
            Document page = visitor.open(path);
            assertThat(page.selectFirst("html").attr("lang")).as(path).isEqualTo("en");
            assertThat(page.title()).as(path).endsWith(" · Satchel");
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.select("input:not([type=hidden])")).as(path).isEmpty();
        }
        Document signIn = stage.visitor().open("/sign-in");
        assertThat(signIn.select("label").eachAttr("for")).containsExactly("user", "password");
    }

    @Test
    void unchangedFileIsNotSentAgain() {
        Visitor visitor = stage.visitor();
        for (String path :
                new String[] {
                    "/static/satchel.css",
                    "/catalogue/catalogue.json",
                    "/catalogue/plugins/satchel.pim.files-0.1.0.jar"
                }) {
            HttpResponse<String> first = visitor.get(path);
            String tag = first.headers().firstValue("ETag").orElseThrow();

            HttpResponse<String> second =
                    visitor.send(visitor.request(path).header("If-None-Match", tag).GET());

            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(second.statusCode()).as(path).isEqualTo(304);
            assertThat(second.body()).isEmpty();
        }
    }

    @Test
    void catalogueIsServedByteForByteWithItsTypes() {
        Visitor visitor = stage.visitor();

        HttpResponse<String> json = visitor.get("/catalogue/catalogue.json");
        HttpResponse<String> signature = visitor.get("/catalogue/catalogue.json.sig");
        HttpResponse<String> bundle = visitor.get("/catalogue/plugins/satchel.pim.files-0.1.0.jar");

        assertThat(json.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(json.body()).contains("\"serial\":7");
        assertThat(signature.body()).isEqualTo("c2lnbmF0dXJl");
        assertThat(bundle.headers().firstValue("Content-Type"))
                .hasValue("application/java-archive");
        assertThat(bundle.body()).isEqualTo("files bundle");
    }

    @Test
    void downloadNeedsASessionAndSaysItsLength() {
        String path = "/download/satchel-client-files.zip";
        assertThat(stage.visitor().get(path).statusCode()).isEqualTo(303);

        HttpResponse<String> response = stage.signedIn("robin").get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"satchel-client-files.zip\"");
        assertThat(response.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
        assertThat(stage.signedIn("robin").get("/download/satchel-client-none.zip").statusCode())
                .isEqualTo(404);
    }
}
