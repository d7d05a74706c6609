package satchel.launcher.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as its users and service managers see it. */
final class ServeCommandIT {
    @TempDir Path folder;

    @Test
    void saysReadyServesPagesAndDavAndStopsCleanly() throws Exception {
        try (ServerProcess server = serve("0", folder)) {
            URI address = server.ready();

            assertThat(status("GET", address.resolve("/sign-in"), "")).isEqualTo(200);
            assertThat(status("GET", address.resolve("/"), "")).isEqualTo(303);
            assertThat(status("PROPFIND", address.resolve("/"), "")).isEqualTo(401);
            assertThat(status("GET", address.resolve("/.well-known/caldav"), "")).isEqualTo(301);
            assertThat(server.terminate()).isZero();
            assertThat(server.rest()).isEmpty();
            assertThat(server.errors()).isEmpty();
        }
    }

    @Test
    void upMakesAFirstAccountOnceAndSaysHowToSignIn() throws Exception {
        String password;
        try (ServerProcess first = up()) {
            URI address = first.ready();
            String said = first.until("Ctrl+C");
            password = after(said, "password").split(" ", 2)[0];

            assertThat(after(said, "URL")).isEqualTo(address + "/");
            assertThat(after(said, "user")).isEqualTo("me");
            assertThat(status("PROPFIND", address.resolve("/dav/"), basic("me", password)))
                    .isEqualTo(207);
            first.terminate();
        }
        try (ServerProcess second = up()) {
            second.ready();
            assertThat(second.until("Ctrl+C")).contains("as set before").doesNotContain(password);
        }
    }

    @Test
    void portInUseIsOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerProcess server = serve(Integer.toString(taken.getLocalPort()), folder)) {
            assertRefused(server, "port " + taken.getLocalPort() + " is in use");
        }
    }

    @Test
    void folderOfARunningServerIsRefusedToASecondOne() {
        try (ServerProcess first = serve("0", folder)) {
            first.ready();
            try (ServerProcess second = serve("0", folder)) {
                assertRefused(second, folder + " is in use by another");
            }
        }
    }

    @Test
    void folderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        try (ServerProcess server = serve("0", file.resolve("below"))) {
            assertRefused(server, file.resolve("below").toString());
        }
    }

    private static void assertRefused(ServerProcess server, String why) {
        int exit = server.exit();
        String said = server.errors();
        assertThat(exit).as(said).isEqualTo(4);
        assertThat(said).startsWith("satchel: ").contains(why).doesNotContain("\n");
        assertThat(server.rest()).isEmpty();
    }

    private static ServerProcess serve(String port, Path data) {
        return new ServerProcess("serve", "--port", port, "--data", data.toString());
    }

    private ServerProcess up() {
        return new ServerProcess("up", "--port", "0", "--data", folder.toString());
    }

    private static String after(String said, String word) {
        return said.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(word + " "))
                .map(line -> line.substring(word.length()).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError(word + " is not in " + said));
    }

    private static int status(String method, URI address, String authorization) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address)
                        .header("Depth", "0")
                        .method(method, BodyPublishers.noBody());
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString()).statusCode();
        }
    }

    private static String basic(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }
}
