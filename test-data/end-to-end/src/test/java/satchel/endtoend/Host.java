package satchel.endtoend;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import satchel.demo.PlainDav;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.Program;
import satchel.testdata.harness.SatchelServer;

/** A server with one fresh account, and a home folder for the one program that uses it. */
final class Host implements AutoCloseable {
    static final String USER = "robin";
    static final String PASSWORD = "a-password-for-tests";

    final Path home;
    final SatchelServer server;
    final PlainDav dav;

    Host(Path folder) throws IOException {
        Checkout checkout = Checkout.find();
        Path data = folder.resolve("server");
        SatchelServer.user(checkout, data, PASSWORD, "add", USER, "--password-stdin")
                .orFail("user add");
        this.home = Files.createDirectories(folder.resolve("home"));
        this.server = SatchelServer.start(checkout, data);
        this.dav = new PlainDav(server.address(), USER, PASSWORD);
    }

    /** The address of something in the user's workspace, such as {@code calendars/home/}. */
    String address(String path) {
        return server.address() + "/dav/users/" + USER + "/" + path;
    }

    /** What another client of the same user does; everything but 2xx fails the test. */
    HttpResponse<String> other(String method, String path, String body, String... headers) {
        HttpResponse<String> response = tryOther(method, path, body, headers);
        if (response.statusCode() / 100 != 2) {
            throw new AssertionError(method + " " + path + " answered " + response);
        }
        return response;
    }

    /** The same where a refusal is looked for. */
    HttpResponse<String> tryOther(String method, String path, String body, String... headers) {
        Map<String, String> all = headers.length == 0 ? Map.of() : Map.of(headers[0], headers[1]);
        return dav.send(method, path, BodyPublishers.ofString(body), all);
    }

    void makeCalendar(String path, String name, String colour) {
        other(
                "MKCALENDAR",
                path,
                """
                <c:mkcalendar xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns="DAV:"><set><prop>
                <displayname>%s</displayname>
                <calendar-color xmlns="http://apple.com/ns/ical/">%s</calendar-color>
                </prop></set></c:mkcalendar>
                """
                        .formatted(name, colour));
    }

    void makeAddressBook(String path, String name) {
        other(
                "MKCOL",
                path,
                """
                <mkcol xmlns="DAV:"><set><prop><resourcetype><collection/>
                <addressbook xmlns="urn:ietf:params:xml:ns:carddav"/></resourcetype>
                <displayname>%s</displayname></prop></set></mkcol>
                """
                        .formatted(name));
    }

    /**
     * Runs a script among the test's resources with Debian's own Python, which has the libraries.
     *
     * @param before what the script is to run under, such as a session bus
     * @return what it checked, a line each
     */
    List<String> checks(List<String> before, String script, String... arguments) {
        String[] command =
                Stream.of(
                                before.stream(),
                                Stream.of("/usr/bin/python3", "-B", path(script).toString()),
                                Stream.of(server.address().toString()),
                                Stream.of(arguments),
                                Stream.of(USER, PASSWORD))
                        .flatMap(words -> words)
                        .toArray(String[]::new);
        Finished finished = program(Program.of(command)).run().orFail(script);
        return finished.out().lines().filter(line -> line.startsWith("ok: ")).toList();
    }

    Program program(Program program) {
        return program.atHome(home).environment("PATH", "/usr/bin:/bin");
    }

    private static Path path(String script) {
        try {
            return Path.of(Objects.requireNonNull(Host.class.getResource(script)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        dav.close();
        server.close();
    }
}
