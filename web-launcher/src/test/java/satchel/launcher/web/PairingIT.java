package satchel.launcher.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.account.AppPasswords;
import satchel.dav.store.AppPassword;
import satchel.launcher.pairing.ComparisonCode;
import satchel.launcher.secret.Secret;

/** Pairing as the browser and the client see it, over HTTP. */
final class PairingIT {
    @TempDir Path folder;
    private Stage stage;
    private Visitor browser;
    private Visitor client;
    private Document page;
    private final Secret verifier = Secret.random();
    private Secret ticket;

    @BeforeEach
    void start() {
        stage = new Stage(folder);
        browser = stage.signedIn("robin");
        client = stage.visitor();
        page = browser.submit(browser.open("/plug-ins"), "My calendar", Map.of());
        String link = page.selectFirst("a[href^=satchel:]").attr("href");
        ticket = Secret.of(link.substring(link.indexOf("ticket=") + "ticket=".length()));
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void confirmedDeviceGetsAPasswordOfItsOwnOnce() {
        assertThat(claim("Robin's laptop").body()).isEqualTo("{\"expires\":300}");
        Document asks = browser.open(path());
        assertThat(asks.text()).contains("“Robin's laptop” has followed the link");
        assertThat(asks.selectFirst(".code").text())
                .isEqualTo(ComparisonCode.of(ticket, verifier.challenge()).text());
        assertThat(redeem().statusCode()).isEqualTo(202);

        browser.submit(asks, "Confirm", Map.of());
        HttpResponse<String> granted = redeem();

        assertThat(granted.statusCode()).isEqualTo(200);
        JsonObject told = JsonParser.parseString(granted.body()).getAsJsonObject();
        assertThat(told.get("server").getAsString()).isEqualTo(stage.address().toString());
        assertThat(told.get("user").getAsString()).isEqualTo("robin");
        assertThat(
                        new AppPasswords(stage.accounts, stage.clock)
                                .find("robin", told.get("appPassword").getAsString()))
                .map(AppPassword::label)
                .contains("Robin's laptop");
        assertThat(redeem().statusCode()).isEqualTo(410);
        assertThat(browser.open(path()).text()).contains("“Robin's laptop” is connected");
        assertThat(browser.open("/devices").text()).contains("Robin's laptop");
    }

    @Test
    void refusedDeviceGetsNothing() {
        claim("stranger");
        Document refused = browser.submit(browser.open(path()), "Refuse", Map.of());

        assertThat(refused.text()).contains("“stranger” got nothing");
        assertThat(redeem().statusCode()).isEqualTo(403);
        assertThat(stage.accounts.appPasswords("robin")).isEmpty();
    }

    @Test
    void linkIsGoodForTwoMinutesAndANewOneIsOnePressAway() {
        stage.clock.pass(Duration.ofMinutes(2));

        assertThat(claim("laptop").statusCode()).isEqualTo(410);
        Document late = browser.open(path());
        assertThat(late.text()).contains("This link has expired");
        Document fresh = browser.submit(late, "Get a new link", Map.of());
        assertThat(fresh.selectFirst("a[href^=satchel:]").attr("href"))
                .contains("&pim=files&service=calendar&ticket=")
                .doesNotContain(ticket.reveal());
    }

    @Test
    void secondDeviceWithTheSameLinkIsTurnedAway() {
        claim("first");

        assertThat(claim("second").statusCode()).isEqualTo(410);
        assertThat(browser.open(path()).text()).contains("first").doesNotContain("second");
    }

    @Test
    void anotherUserCanNeitherSeeNorConfirm() {
        claim("laptop");
        Visitor alex = stage.signedIn("alex");

        assertThat(alex.get(path()).statusCode()).isEqualTo(410);
        assertThat(
                        alex.post(path(), Map.of("token", alex.token(), "decision", "confirm"))
                                .statusCode())
                .isEqualTo(410);
        assertThat(redeem().statusCode()).isEqualTo(202);
    }

    @Test
    void sessionCookieDoesNotHelpAClientAndNoneIsSet() {
        assertThat(claim("laptop").headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(browser.post("/pair/redeem", Map.of("ticket", ticket.reveal())).statusCode())
                .isEqualTo(403);
    }

    @Test
    void pageLooksAgainByItselfOnlyWhileItIsTheDevicesTurnAndCanBeStopped() {
        assertThat(page.select("meta[http-equiv=refresh]")).hasSize(1);
        Document stopped = browser.open(path() + "?look=by-hand");
        assertThat(stopped.select("meta[http-equiv=refresh]")).isEmpty();
        assertThat(stopped.text()).contains("Look again");

        claim("laptop");
        assertThat(browser.open(path()).select("meta[http-equiv=refresh]")).isEmpty();
    }

    @Test
    void ticketStandsInNoAddressOfTheBrowser() {
        assertThat(page.location()).doesNotContain(ticket.reveal());
    }

    @Test
    void nameOfADeviceIsShownAsText() {
        claim("<img src=x onerror=alert(1)>");

        Document asks = browser.open(path());
        assertThat(asks.select("main img")).isEmpty();
        assertThat(asks.text()).contains("“<img src=x onerror=alert(1)>”");
    }

    @Test
    void clientThatBeginsIsLetInByItsUserOnce() {
        JsonObject begun = begin();
        JsonObject poll = begun.getAsJsonObject("poll");
        String login = URI.create(begun.get("login").getAsString()).getPath();
        assertThat(poll(poll).statusCode()).isEqualTo(404);

        Document asks = browser.open(login);
        assertThat(asks.text()).contains("Calendar app 7", "127.0.0.1");
        browser.submit(asks, "Confirm", Map.of());

        HttpResponse<String> granted = poll(poll);
        assertThat(granted.statusCode()).isEqualTo(200);
        JsonObject told = JsonParser.parseString(granted.body()).getAsJsonObject();
        assertThat(told.get("loginName").getAsString()).isEqualTo("robin");
        assertThat(told.get("server").getAsString()).isEqualTo(stage.address().toString());
        assertThat(
                        new AppPasswords(stage.accounts, stage.clock)
                                .find("robin", told.get("appPassword").getAsString()))
                .isPresent();
        assertThat(poll(poll).statusCode()).isEqualTo(404);
    }

    @Test
    void clientThatIsRefusedStopsWaiting() {
        JsonObject begun = begin();
        String login = URI.create(begun.get("login").getAsString()).getPath();

        browser.submit(browser.open(login), "Refuse", Map.of());

        assertThat(poll(begun.getAsJsonObject("poll")).statusCode()).isEqualTo(403);
    }

    @Test
    void strangerWhoOpensAClientsLinkSignsInFirst() {
        String login = URI.create(begin().get("login").getAsString()).getPath();
        Visitor stranger = stage.visitor();

        Document page =
                stranger.submit(
                        stranger.open(login),
                        "Sign in",
                        Map.of("user", "alex", "password", Stage.PASSWORD));

        assertThat(page.selectFirst("h1").text()).isEqualTo("A device asks to be let in");
    }

    private JsonObject begin() {
        HttpResponse<String> response =
                client.post("/index.php/login/v2", Map.of(), "User-Agent", "Calendar app 7");
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    private HttpResponse<String> poll(JsonObject poll) {
        return client.post(
                URI.create(poll.get("endpoint").getAsString()).getPath(),
                Map.of("token", poll.get("token").getAsString()));
    }

    private HttpResponse<String> claim(String device) {
        return client.post(
                "/pair/claim",
                Map.of(
                        "ticket", ticket.reveal(),
                        "challenge", verifier.challenge(),
                        "device", device));
    }

    private HttpResponse<String> redeem() {
        return client.post(
                "/pair/redeem", Map.of("ticket", ticket.reveal(), "verifier", verifier.reveal()));
    }

    private String path() {
        return URI.create(page.location()).getPath();
    }
}
