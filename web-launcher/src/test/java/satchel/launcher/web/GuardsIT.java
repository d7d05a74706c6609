package satchel.launcher.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every address. */
final class GuardsIT {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'";

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/plug-ins",
                "/plug-ins/calendar",
                "/plug-ins/none",
                "/devices",
                "/pair/none",
                "/login/v2/flow/none",
                "/nowhere",
                "/static/satchel.css",
                "/static/none",
                "/catalogue/catalogue.json",
                "/catalogue/none",
                "/download/none",
                "/download/satchel-client-files.zip"
            })
    void everyReplyCarriesTheSecurityHeaders(String path) {
        for (Visitor visitor : new Visitor[] {stage.visitor(), stage.signedIn("robin")}) {
            HttpResponse<String> response = visitor.get(path);

            assertThat(header(response, "Content-Security-Policy")).isEqualTo(POLICY);
            assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(response, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(response, "Referrer-Policy")).isEqualTo("same-origin");
            assertThat(response.body())
                    .doesNotContain("<script", "onclick", "style=", "http-equiv=\"Content");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/sign-out, Origin, https://evil.example",
        "/sign-out, Origin, null",
        "/sign-out, Sec-Fetch-Site, cross-site",
        "/sign-out, Sec-Fetch-Site, same-site",
        "/plug-ins, Origin, https://evil.example",
        "/devices,  Origin, http://127.0.0.1:1",
        "/sign-in,  Origin, https://evil.example",
        "/pair/claim, Origin, https://evil.example",
        "/login/v2/poll, Sec-Fetch-Site, cross-site",
    })
    void formFromAnotherSiteChangesNothing(String path, String header, String value) {
        Visitor visitor = stage.signedIn("robin");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token", visitor.token());
        fields.put("user", "robin");
        fields.put("password", Stage.PASSWORD);

        HttpResponse<String> response = visitor.post(path, fields, header, value);

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void ownOriginIsWelcome() {
        Visitor visitor = stage.signedIn("robin");

        HttpResponse<String> response =
                visitor.post(
                        "/sign-out",
                        Map.of("token", visitor.token()),
                        "Origin",
                        stage.address().toString(),
                        "Sec-Fetch-Site",
                        "same-origin");

        assertThat(response.statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-out", "/plug-ins", "/devices", "/pair/x", "/login/v2/flow/x"})
    void formWithoutTheSessionsTokenIsRefused(String path) {
        Visitor visitor = stage.signedIn("robin");
        String othersToken = stage.signedIn("alex").token();

        assertThat(visitor.post(path, Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.post(path, Map.of("token", othersToken)).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/sign-out, 405", "/nowhere, 404", "/pair/claim/more, 404"})
    void wrongAddressOrMethodIsSaidOnAPage(String path, int status) {
        HttpResponse<String> response = stage.signedIn("robin").get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains("Go to your data").contains("Error " + status);
    }

    @Test
    void methodsThatWouldWorkAreNamed() {
        HttpResponse<String> response = stage.visitor().get("/sign-out");

        assertThat(header(response, "Allow")).isEqualTo("POST");
    }

    @Test
    void formThatIsTooLongOrNoFormIsRefused() {
        Visitor visitor = stage.visitor();
        assertThat(visitor.post("/sign-in", Map.of("user", "x".repeat(20_000))).statusCode())
                .isEqualTo(413);
        assertThat(send(visitor, "text/plain", "token=x").statusCode()).isEqualTo(415);
        assertThat(send(visitor, "application/x-www-form-urlencoded", "user=%zz").statusCode())
                .isEqualTo(400);
    }

    private static HttpResponse<String> send(Visitor visitor, String type, String body) {
        return visitor.send(
                visitor.request("/sign-in")
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)));
    }

    /** Written by hand: a client of the JDK would tidy these paths up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/catalogue/../secret.txt",
                "/catalogue/%2e%2e/secret.txt",
                "/catalogue/..%2fsecret.txt",
                "/catalogue/%252e%252e%252fsecret.txt",
                "/catalogue/..%5csecret.txt",
                "/catalogue/plugins/../../secret.txt",
                "/catalogue/plugins/..%2f..%2fsecret.txt",
                "/catalogue/plugins/%2e%2e%2f%2e%2e%2fsecret.txt",
                "/catalogue//secret.txt",
                "/catalogue/plugins/x.jar%00.txt",
                "/catalogue/;/../secret.txt",
                "/download/../secret.txt",
                "/download/satchel-client-../../secret.zip",
                "/download/satchel-client-%2e%2e%2fsecret.zip",
                "/static/../logback.xml",
                "/static/%2e%2e/%2e%2e/%2e%2e/logback.xml"
            })
    void noPathLeadsOutOfWhatIsServed(String path) throws IOException {
        String cookie = stage.signedIn("robin").cookies.get("satchel-session");

        String answer = raw("GET " + path + " HTTP/1.1", "Cookie: satchel-session=" + cookie);

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("not for visitors", "appender");
    }

    @Test
    void sessionOpensNoDav() throws IOException {
        String cookie = stage.signedIn("robin").cookies.get("satchel-session");

        String answer =
                raw(
                        "PROPFIND /dav/users/robin/calendars/ HTTP/1.1",
                        "Depth: 0",
                        "Cookie: satchel-session=" + cookie);

        assertThat(answer).startsWith("HTTP/1.1 401");
    }

    private String raw(String... lines) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", stage.address().getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            String request =
                    String.join("\r\n", lines) + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
