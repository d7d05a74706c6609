package satchel.launcher.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import satchel.dav.account.AppPasswords;

/**
 * Every address of the pages for who it belongs to, another user, nobody, and a session that has
 * ended. Nobody but the owner sees a word of the owner's. There is no page for administrators yet.
 */
final class PageAuthorisationIT {
    private static final String CANARY = "Canary-of-Robin";

    @TempDir static Path folder;
    private static Stage stage;
    private static String pairing;
    private static String device;

    @BeforeAll
    static void start() {
        stage = new Stage(folder);
        stage.calendar("work", CANARY, 1);
        Visitor robin = stage.signedIn("robin");
        pairing =
                robin.send(robin.open("/plug-ins"), "My calendar", Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        device =
                new AppPasswords(stage.accounts, stage.clock)
                        .issue("robin", CANARY)
                        .orElseThrow()
                        .password()
                        .id();
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "authorisation.csv", numLinesToSkip = 1)
    void eachAddressAnswersAsTheTableSays(
            String method, String address, int owner, int other, int nobody, int ended) {
        String path = address.replace("{pairing}", pairing);

        assertThat(ask(ended(), method, path)).as("ended session").isEqualTo(ended);
        assertThat(ask(stage.visitor(), method, path)).as("nobody").isEqualTo(nobody);
        assertThat(ask(stage.signedIn("alex"), method, path)).as("other").isEqualTo(other);
        assertThat(answer(stage.signedIn("robin"), method, path).statusCode()).isEqualTo(owner);
    }

    @Test
    void nobodyElseHasRevokedTheDevice() {
        Map<String, String> revoke = new LinkedHashMap<>();
        Visitor alex = stage.signedIn("alex");
        revoke.put("token", alex.token());
        revoke.put("id", device);

        assertThat(alex.post("/devices", revoke).statusCode()).isEqualTo(303);
        assertThat(stage.visitor().post("/devices", revoke).statusCode()).isEqualTo(303);

        assertThat(stage.accounts.appPasswords("robin")).anyMatch(one -> one.id().equals(device));
    }

    private static Visitor ended() {
        Visitor visitor = stage.signedIn("robin");
        Map<String, String> before = Map.copyOf(visitor.cookies);
        visitor.post("/sign-out", Map.of("token", visitor.token()));
        visitor.cookies.putAll(before);
        return visitor;
    }

    private static int ask(Visitor visitor, String method, String path) {
        HttpResponse<String> answer = answer(visitor, method, path);
        assertThat(answer.body() + answer.headers().map()).doesNotContain(CANARY);
        return answer.statusCode();
    }

    private static HttpResponse<String> answer(Visitor visitor, String method, String path) {
        if (method.equals("GET")) {
            return visitor.get(path);
        }
        boolean signedIn = visitor.get("/").statusCode() == 200;
        return visitor.post(path, Map.of("token", signedIn ? visitor.token() : "none"));
    }
}
