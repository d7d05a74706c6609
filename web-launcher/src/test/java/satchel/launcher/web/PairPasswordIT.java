package satchel.launcher.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.dav.account.AppPasswords;
import satchel.dav.store.AppPassword;

/** A name and a password exchanged for a device's own, over HTTP. */
final class PairPasswordIT {
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
    void accountsPasswordIsExchangedForTheDevicesOwn() {
        HttpResponse<String> granted = exchange("robin", Stage.PASSWORD);

        assertThat(granted.statusCode()).isEqualTo(200);
        JsonObject told = JsonParser.parseString(granted.body()).getAsJsonObject();
        assertThat(told.get("user").getAsString()).isEqualTo("robin");
        assertThat(
                        new AppPasswords(stage.accounts, stage.clock)
                                .find("robin", told.get("appPassword").getAsString()))
                .map(AppPassword::label)
                .contains("Robin's laptop");
        assertThat(granted.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(granted.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({"robin, wrong", "nobody, quiet-harbour", "robin, ''"})
    void wrongPasswordAndUnknownUserGetNothingAndTheSameAnswer(String user, String password) {
        HttpResponse<String> refused = exchange(user, password);

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(scheme -> assertThat(scheme).startsWith("Basic "));
        assertThat(refused.body()).isEqualTo(exchange("nobody", "wrong").body());
        assertThat(stage.accounts.appPasswords("robin")).isEmpty();
    }

    @Test
    void appPasswordMakesNoMoreOfThem() {
        String own =
                new AppPasswords(stage.accounts, stage.clock)
                        .issue("robin", "phone")
                        .orElseThrow()
                        .secret();

        assertThat(exchange("robin", own).statusCode()).isEqualTo(401);
        assertThat(stage.accounts.appPasswords("robin")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"''", "Bearer abc", "Basic %%%", "Basic cm9iaW4="})
    void withoutReadableCredentialsItIsAskedForThem(String authorization) {
        Map<String, String> form = Map.of("device", "x");
        HttpResponse<String> response =
                authorization.isEmpty()
                        ? stage.visitor().post("/pair/password", form)
                        : stage.visitor()
                                .post("/pair/password", form, "Authorization", authorization);

        assertThat(response.statusCode()).isEqualTo(401);
    }

    @Test
    void guessingIsSlowedDownWithThePagesOwnCount() {
        for (int n = 0; n < 10; n++) {
            assertThat(exchange("robin", "guess" + n).statusCode()).isEqualTo(401);
        }

        HttpResponse<String> slowed = exchange("robin", Stage.PASSWORD);

        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValueAsLong("Retry-After")).isPresent();
        assertThat(stage.accounts.appPasswords("robin")).isEmpty();
    }

    @Test
    void pageOfAnotherSiteCannotUseWhatABrowserRemembers() {
        HttpResponse<String> refused =
                stage.visitor()
                        .post(
                                "/pair/password",
                                Map.of("device", "x"),
                                "Authorization",
                                basic("robin", Stage.PASSWORD),
                                "Origin",
                                "http://elsewhere.example");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(stage.accounts.appPasswords("robin")).isEmpty();
    }

    private HttpResponse<String> exchange(String user, String password) {
        return stage.visitor()
                .post(
                        "/pair/password",
                        Map.of("device", "Robin's laptop"),
                        "Authorization",
                        basic(user, password));
    }

    private static String basic(String user, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }
}
