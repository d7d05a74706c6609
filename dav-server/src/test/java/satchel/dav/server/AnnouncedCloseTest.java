package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Serving.HOME;
import static satchel.dav.server.Serving.event;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a connection ends, and that nobody is left to find out (RFC 9112 section 9.6). */
final class AnnouncedCloseTest {
    private static final String WORK = HOME + "work/";
    private static Serving serving;

    @BeforeAll
    static void start() {
        serving = new Serving();
        assertThat(serving.send("MKCALENDAR", WORK, "").statusCode()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        serving.close();
    }

    /** Radicale closes without a word; the JDK's client then loses what it sends next. */
    @ParameterizedTest
    @CsvSource({
        "HTTP/1.0, ''",
        "HTTP/1.1, 'Connection: close\r\n'",
        "HTTP/1.1, 'Connection: TE, close\r\n'"
    })
    void aConnectionThatIsClosedIsAnnouncedToBe(String version, String header) throws IOException {
        try (Wire wire = serving.wire()) {
            wire.say(
                    "PROPFIND " + WORK + " " + version,
                    "",
                    header.translateEscapes(),
                    "Depth: 0\r\n");

            assertThat(wire.hear()).contains(" 207 ", "\r\nconnection: close\r\n");
            assertThat(wire.ends()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"HTTP/1.0, 'Connection: keep-alive\r\n'", "HTTP/1.1, ''"})
    void aConnectionThatIsNotAnnouncedToCloseCanBeUsedAgain(String version, String header)
            throws IOException {
        try (Wire wire = serving.wire()) {
            for (int round = 0; round < 3; round++) {
                wire.say("GET " + WORK + "none.ics " + version, "", header.translateEscapes());
                assertThat(wire.hear()).contains(" 404 ").doesNotContain("connection: close");
            }
        }
    }

    /** A refusal that leaves the body unread ends the connection, and says so. */
    @Test
    void aRefusalBeforeTheBodyIsReadEitherAnnouncesTheCloseOrKeepsTheConnection()
            throws IOException {
        try (Wire wire = serving.wire()) {
            wire.say("PUT " + WORK + "huge.ics HTTP/1.1", "BEGIN", "Content-Length: 99000000\r\n");

            assertThat(wire.hear()).contains(" 403 ", "\r\nconnection: close\r\n");
            assertThat(wire.ends()).isTrue();
        }
        try (Wire wire = serving.wire()) {
            String body = event("one", "A");
            String length = "Content-Length: " + body.length() + "\r\n";
            wire.say("PUT " + HOME + "none/one.ics HTTP/1.1", body, length);
            assertThat(wire.hear()).contains(" 409 ").doesNotContain("connection: close");
            wire.say("PUT " + WORK + "one.ics HTTP/1.1", body, length);
            assertThat(wire.hear()).contains(" 201 ");
        }
    }
}
