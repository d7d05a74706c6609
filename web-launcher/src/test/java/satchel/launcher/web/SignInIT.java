package satchel.launcher.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SignInIT {
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
    void strangerIsAskedToSignInAndComesBackToThePage() {
        Visitor visitor = stage.visitor();
        Document form = visitor.open("/devices");
        assertThat(form.title()).startsWith("Sign in");

        Document page =
                visitor.submit(
                        form, "Sign in", Map.of("user", "robin", "password", Stage.PASSWORD));

        assertThat(page.title()).startsWith("Devices");
    }

    @Test
    void cookieIsClosedToScriptsAndToOtherSites() {
        HttpResponse<String> response = signIn(stage.visitor(), "robin", Stage.PASSWORD);

        assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("; HttpOnly", "; SameSite=Lax", "; Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void wrongPasswordAndUnknownNameLookTheSame() {
        HttpResponse<String> wrong = signIn(stage.visitor(), "robin", "wrong");
        HttpResponse<String> unknown = signIn(stage.visitor(), "nobody", "wrong");

        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(unknown.body()).isEqualTo(wrong.body().replace("robin", "nobody"));
        assertThat(wrong.body()).contains("do not belong together");
    }

    @Test
    void idTheBrowserBroughtAlongIsNeverTheSessionsId() {
        Visitor visitor = stage.visitor();
        visitor.cookies.put("satchel-session", "planted");

        signIn(visitor, "robin", Stage.PASSWORD);

        assertThat(visitor.cookies.get("satchel-session")).isNotEqualTo("planted");
        Visitor attacker = stage.visitor();
        attacker.cookies.put("satchel-session", "planted");
        assertThat(attacker.get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void signingInAgainEndsTheSessionBefore() {
        Visitor visitor = stage.signedIn("robin");
        Visitor before = stage.visitor();
        before.cookies.putAll(visitor.cookies);

        signIn(visitor, "robin", Stage.PASSWORD);

        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        assertThat(before.get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void signingOutEndsTheSessionOnTheServerToo() {
        Visitor visitor = stage.signedIn("robin");
        Visitor copy = stage.visitor();
        copy.cookies.putAll(visitor.cookies);

        visitor.submit(visitor.open("/"), "Sign out", Map.of());

        assertThat(visitor.cookies).isEmpty();
        assertThat(copy.get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void anotherPasswordAndARemovedAccountEndEverySession() {
        Visitor robin = stage.signedIn("robin");
        Visitor alex = stage.signedIn("alex");

        stage.accounts.setPasswordHash("robin", Stage.hash("another"));
        stage.accounts.remove("alex");

        assertThat(robin.get("/").statusCode()).isEqualTo(303);
        assertThat(alex.get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void guessingIsSlowedDownForThatNameAndForgiven() {
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(stage.visitor(), "robin", "guess").statusCode()).isEqualTo(403);
        }

        HttpResponse<String> response = signIn(stage.visitor(), "robin", Stage.PASSWORD);
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(signIn(stage.visitor(), "alex", Stage.PASSWORD).statusCode()).isEqualTo(303);

        stage.clock.pass(Duration.ofMinutes(6));
        assertThat(signIn(stage.visitor(), "robin", Stage.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void nextPageIsNeverAnotherServers() {
        HttpResponse<String> response =
                stage.visitor()
                        .post(
                                "/sign-in",
                                Map.of(
                                        "user", "robin",
                                        "password", Stage.PASSWORD,
                                        "next", "//evil.example/"));

        assertThat(response.headers().firstValue("Location")).hasValue("/");
    }

    private static HttpResponse<String> signIn(Visitor visitor, String user, String password) {
        return visitor.post("/sign-in", Map.of("user", user, "password", password));
    }
}
