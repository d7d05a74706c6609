package satchel.client.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.client.account.SignIn;
import satchel.client.pairing.PairingException.Reason;
import satchel.sync.runtime.dav.FoundServer;

final class PairingTest {
    private static final String GRANTED =
            "{\"server\":\"http://whatever\",\"user\":\"ada\",\"appPassword\":\"s3cret\"}";

    private final List<String> shown = new ArrayList<>();
    private ScriptedServer server;
    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private Pairing pairing;

    /** What every host name and e-mail address stands for. */
    private NamedServer named = new NamedServer(URI.create("http://nowhere.invalid/"), List.of());

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        PairingPrompt prompt =
                new PairingPrompt() {
                    @Override
                    public void compare(
                            URI address, String device, String code, Duration validity) {
                        shown.add(address + " " + device + " " + code + " " + validity);
                    }

                    @Override
                    public void open(URI page) {
                        shown.add(page.toString());
                    }

                    @Override
                    public void keptAsGiven(URI address) {
                        shown.add("kept as given");
                    }
                };
        // A second of waiting is a second on this clock only.
        pairing =
                new Pairing(
                        prompt,
                        "laptop",
                        new Patience(() -> now, t -> now = now.plus(t)),
                        typed -> named);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void confirmedLinkGivesThisMachinesOwnPassword() throws Exception {
        server.on("/pair/claim", 200, "{\"expires\":120}")
                .on("/pair/redeem", 202, "")
                .on("/pair/redeem", 202, "")
                .on("/pair/redeem", 200, GRANTED);

        assertThat(pairing.fromLink(link())).isEqualTo(new SignIn(server.base(), "ada", "s3cret"));
        assertThat(server.asked("/pair/redeem")).hasSize(3);
    }

    @Test
    void codeShownHereIsTheOneTheServerComputesFromWhatItSaw() throws Exception {
        server.on("/pair/claim", 200, "{\"expires\":120}").on("/pair/redeem", 200, GRANTED);

        pairing.fromLink(link());

        var claim = server.asked("/pair/claim").getFirst().form();
        var redeem = server.asked("/pair/redeem").getFirst().form();
        Proof proof = new Proof(redeem.get("verifier"));
        assertThat(claim)
                .containsEntry("ticket", "t1")
                .containsEntry("device", "laptop")
                .containsEntry("challenge", proof.challenge())
                .doesNotContainKey("verifier");
        assertThat(shown).containsExactly(server.base() + " laptop " + proof.code("t1") + " PT2M");
    }

    @Test
    void usedOrExpiredTicketIsRefusedBeforeAnythingIsShown() {
        server.on("/pair/claim", 410, "");

        assertFails(Reason.EXPIRED, () -> pairing.fromLink(link()));
        assertThat(shown).isEmpty();
    }

    @Test
    void ticketThatExpiresWhileWaitingIsRefused() {
        server.on("/pair/claim", 200, "{\"expires\":120}").on("/pair/redeem", 410, "");

        assertFails(Reason.EXPIRED, () -> pairing.fromLink(link()));
    }

    @Test
    void refusalInTheBrowserEndsThePairing() {
        server.on("/pair/claim", 200, "{\"expires\":120}")
                .on("/pair/redeem", 202, "")
                .on("/pair/redeem", 403, "");

        assertFails(Reason.REFUSED, () -> pairing.fromLink(link()));
    }

    @Test
    void nobodyAnsweringEndsThePairingAtItsDeadline() {
        server.on("/pair/claim", 200, "{\"expires\":3}").on("/pair/redeem", 202, "");

        assertFails(Reason.TOO_LATE, () -> pairing.fromLink(link()));
        assertThat(server.asked("/pair/redeem")).hasSize(3);
    }

    @Test
    void pageInsteadOfAnAnswerIsNoServerToPairWith() {
        server.on("/pair/claim", 200, "<html>welcome</html>");

        assertFails(Reason.UNREACHABLE, () -> pairing.fromLink(link()));
    }

    @Test
    void serverThatIsNotThereIsNamed() {
        server.close();

        assertThatThrownBy(() -> pairing.fromLink(link()))
                .hasMessageStartingWith("cannot reach " + server.base() + "/pair/claim: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "", "satchel.example", "http://a b", "http://a:99999"})
    void whatCannotBeAnAddressIsNamed(String address) {
        assertThatThrownBy(() -> pairing.clientFirst(address))
                .isInstanceOfSatisfying(
                        PairingException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED))
                .hasMessageStartingWith("'%s' is not the address of a server".formatted(address));
    }

    @Test
    void clientFirstOpensThePageAndWaitsForTheGrant() throws Exception {
        URI login = server.base().resolve("/login/v2/flow/abc");
        server.on("/index.php/login/v2", 200, loginFlow(server.base() + "/login/v2/poll", login))
                .on("/login/v2/poll", 404, "")
                .on(
                        "/login/v2/poll",
                        200,
                        "{\"server\":\"x\",\"loginName\":\"ada\",\"appPassword\":\"s3cret\"}");

        assertThat(pairing.clientFirst(server.base().toString()))
                .isEqualTo(new SignIn(server.base(), "ada", "s3cret"));
        assertThat(shown).containsExactly(login.toString());
        assertThat(server.asked("/login/v2/poll"))
                .allSatisfy(poll -> assertThat(poll.form()).containsEntry("token", "tok"));
    }

    @Test
    void clientFirstDoesNotAskAnotherServerForThePassword() {
        server.on(
                "/index.php/login/v2",
                200,
                loginFlow("http://elsewhere.example/poll", server.base().resolve("/login")));

        assertFails(Reason.MALFORMED, () -> pairing.clientFirst(server.base().toString()));
        assertThat(shown).isEmpty();
    }

    @Test
    void passwordThatOpensTheServerIsKept() throws Exception {
        server.on("/", 207, "<multistatus xmlns='DAV:'/>");

        assertThat(pairing.withPassword(server.base().toString(), "ada", "pässword"))
                .isEqualTo(new SignIn(server.base(), "ada", "pässword"));
        assertThat(server.asked("/").getFirst().authorization())
                .isEqualTo("Basic " + base64("ada:pässword"));
        assertThat(shown).containsExactly("kept as given");
    }

    @Test
    void ourServerGivesAPasswordOfThisMachinesOwnForTheOneGiven() throws Exception {
        server.on("/", 207, "<multistatus xmlns='DAV:'/>").on("/pair/password", 200, GRANTED);

        assertThat(pairing.withPassword(server.base().toString(), "ada", "pässword"))
                .isEqualTo(new SignIn(server.base(), "ada", "s3cret"));
        assertThat(server.asked("/pair/password"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.form()).containsExactly(Map.entry("device", "laptop"));
                    assertThat(asked.authorization()).isEqualTo("Basic " + base64("ada:pässword"));
                });
        assertThat(shown).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"401, {}", "404, {}", "200, <html>hello</html>", "500, oops"})
    void whatIsNoExchangeLeavesThePasswordAsGiven(int status, String body) throws Exception {
        server.on("/", 207, "<multistatus xmlns='DAV:'/>").on("/pair/password", status, body);

        assertThat(pairing.withPassword(server.base().toString(), "ada", "pw").password())
                .isEqualTo("pw");
        assertThat(shown).containsExactly("kept as given");
    }

    @Test
    void tooManyTriesStoreNoPasswordAtAll() {
        server.on("/", 207, "<multistatus xmlns='DAV:'/>").on("/pair/password", 429, "");

        assertFails(
                Reason.REFUSED, () -> pairing.withPassword(server.base().toString(), "ada", "pw"));
    }

    @Test
    void serverWithDavElsewhereIsFoundByItsWellKnownAddress() throws Exception {
        server.redirect("/.well-known/caldav", "/remote.php/dav/")
                .on("/remote.php/dav/", 207, "<multistatus xmlns='DAV:'/>");

        assertThat(pairing.withPassword(server.base().toString(), "ada", "pw").account().user())
                .isEqualTo("ada");
    }

    @Test
    void wrongPasswordIsRefused() {
        server.on("/", 401, "");

        assertFails(
                Reason.REFUSED, () -> pairing.withPassword(server.base().toString(), "ada", "no"));
    }

    @Test
    void passwordDoesNotFollowARedirectToAnotherServer() throws IOException {
        try (ScriptedServer other = new ScriptedServer()) {
            other.on("/", 207, "<multistatus xmlns='DAV:'/>");
            server.redirect("/", other.base() + "/");

            assertFails(
                    Reason.REFUSED,
                    () -> pairing.withPassword(server.base().toString(), "ada", "pw"));
            assertThat(other.asked("/")).isEmpty();
        }
    }

    @Test
    void serverThatDoesNotSpeakDavIsSaidToBeNone() {
        server.on("/", 200, "<html>hello</html>");

        assertFails(
                Reason.UNREACHABLE,
                () -> pairing.withPassword(server.base().toString(), "ada", "pw"));
    }

    @Test
    void mailAddressSignsInAsWhomTheServerKnows() throws Exception {
        named = new NamedServer(server.base().resolve("/x/"), List.of("ada@example.org", "ada"));
        server.on("/", 401, "").on("/", 207, "<multistatus xmlns='DAV:'/>");

        assertThat(pairing.byDomain("ada@example.org", Optional.empty(), "pw"))
                .isEqualTo(new SignIn(server.base(), "ada", "pw"));
        assertThat(server.asked("/"))
                .extracting(ScriptedServer.Asked::authorization)
                .containsExactly(
                        "Basic " + base64("ada@example.org:pw"), "Basic " + base64("ada:pw"));
    }

    @Test
    void hostNameSignsInAsTheUserWhoIsNamed() throws Exception {
        named = new NamedServer(server.base().resolve("/dav/"), List.of());
        server.on("/dav/", 207, "<multistatus xmlns='DAV:'/>");

        SignIn account = pairing.byDomain("example.org", Optional.of("ada"), "pw");

        assertThat(account.account().server()).isEqualTo(server.base().resolve("/dav"));
        assertThat(account.account().user()).isEqualTo("ada");
    }

    @Test
    void nobodyIsLetInByAWrongPasswordWhateverTheName() {
        named = new NamedServer(server.base().resolve("/"), List.of("ada@example.org", "ada"));
        server.on("/", 401, "");

        assertFails(
                Reason.REFUSED, () -> pairing.byDomain("ada@example.org", Optional.empty(), "no"));
        assertThat(server.asked("/")).hasSize(2);
    }

    @Test
    void serverOfAnotherDomainIsNotTakenOnTheWordOfTheDns() {
        FoundServer elsewhere =
                new FoundServer(URI.create("https://dav.example.net/"), List.of("ada"), false);

        assertThatThrownBy(() -> NamedServer.trusted("ada@example.org", elsewhere))
                .isInstanceOf(PairingException.class)
                .hasMessageContaining("https://dav.example.net/")
                .hasMessageContaining("if you trust it");
    }

    private PairingLink link() {
        return new PairingLink(server.base(), Optional.of("files"), Optional.empty(), "t1");
    }

    private static String loginFlow(String endpoint, URI login) {
        return "{\"poll\":{\"token\":\"tok\",\"endpoint\":\"%s\"},\"login\":\"%s\"}"
                .formatted(endpoint, login);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertFails(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        PairingException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
