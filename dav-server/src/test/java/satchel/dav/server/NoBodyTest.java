package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Serving.HOME;
import static satchel.dav.server.Serving.event;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that nobody would read (RFC 4918 section 8.4). */
final class NoBodyTest {
    private static final String WORK = HOME + "work/";
    private static final String ONE = WORK + "one.ics";

    private final Serving serving = new Serving();

    @BeforeEach
    void putOne() {
        serving.send("MKCALENDAR", WORK, "");
        assertThat(serving.send("PUT", ONE, event("one", "A")).statusCode()).isEqualTo(201);
    }

    @AfterEach
    void stop() {
        serving.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "GET", "HEAD", "DELETE", "COPY", "MOVE", "UNLOCK"})
    void aMethodThatHasNoUseForABodyIsNotDoneWithOne(String method) {
        HttpResponse<String> refused =
                serving.send(method, ONE, "<a/>", "Destination", WORK + "two.ics");

        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(serving.send("GET", ONE, "").statusCode()).isEqualTo(200);
        assertThat(serving.send("GET", WORK + "two.ics", "").statusCode()).isEqualTo(404);
    }

    /** In chunks it can be long and need not say so; without any chunk there is none. */
    @Test
    void whatIsNotAnnouncedIsNoticedToo() throws IOException {
        try (Wire wire = serving.wire()) {
            wire.say(
                    "DELETE " + ONE + " HTTP/1.1",
                    "4\r\n<a/>\r\n0\r\n\r\n",
                    "Transfer-Encoding: chunked\r\n");
            assertThat(wire.hear()).startsWith("http/1.1 415");
        }
        try (Wire wire = serving.wire()) {
            wire.say("DELETE " + ONE + " HTTP/1.1", "0\r\n\r\n", "Transfer-Encoding: chunked\r\n");
            assertThat(wire.hear()).startsWith("http/1.1 204");
        }
    }

    @Test
    void whoIsNotLetInHearsOfThatFirst() {
        assertThat(serving.sendAs(Optional.empty(), "DELETE", ONE, "<a/>").statusCode())
                .isEqualTo(401);
    }
}
