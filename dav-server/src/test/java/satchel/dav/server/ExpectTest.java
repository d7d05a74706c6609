package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Serving.HOME;
import static satchel.dav.server.Serving.event;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients that ask before they send a body (RFC 9110 section 10.1.1), as curl does. */
final class ExpectTest {
    private static final String WORK = HOME + "work/";
    private static Serving serving;

    @BeforeAll
    static void makeCalendar() {
        serving = new Serving();
        assertThat(serving.send("MKCALENDAR", WORK, "").statusCode()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        serving.close();
    }

    @Test
    void aBodyThatIsWantedIsAskedForAndStored() throws IOException {
        String body = event("one", "A");
        try (Wire wire = serving.wire()) {
            ask(wire, WORK + "one.ics", body.length());

            assertThat(wire.hear()).startsWith("http/1.1 100 ");
            wire.send(body);
            assertThat(wire.hear()).startsWith("http/1.1 201 ");
        }
        assertThat(serving.send("GET", WORK + "one.ics", "").body()).isEqualTo(body);
    }

    @Test
    void aBodyThatIsNotWantedIsRefusedBeforeItIsSent() throws IOException {
        for (String path : new String[] {HOME + "none/one.ics", WORK}) {
            try (Wire wire = serving.wire()) {
                ask(wire, path, 1000);

                assertThat(wire.hear()).startsWith("http/1.1 4");
            }
        }
    }

    @Test
    void whoIsNotSignedInIsNotAskedForABody() throws IOException {
        try (Wire wire = serving.wire(Optional.of("Basic bm9ib2R5OndvcmQ="))) {
            ask(wire, WORK + "two.ics", 1000);

            assertThat(wire.hear()).startsWith("http/1.1 401 ");
        }
    }

    private static void ask(Wire wire, String path, int length) throws IOException {
        wire.say(
                "PUT " + path + " HTTP/1.1",
                "",
                "Content-Type: text/calendar\r\n",
                "Content-Length: " + length + "\r\n",
                "Expect: 100-continue\r\n");
    }
}
