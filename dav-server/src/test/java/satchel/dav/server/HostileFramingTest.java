package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Serving.HOME;
import static satchel.dav.server.Serving.event;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests whose end can be seen in two places, by which one client's bytes become another's
 * request behind a proxy, and requests that are too much of something (RFC 9112 section 11.2).
 */
final class HostileFramingTest {
    private static final String WORK = HOME + "work/";
    private static final String SMUGGLED = "DELETE " + WORK + "one.ics HTTP/1.1\r\nHost: x\r\n\r\n";
    private static final String END = "0\r\n\r\n";
    private static Serving serving;

    @BeforeAll
    static void fill() {
        serving = new Serving();
        assertThat(serving.send("MKCALENDAR", WORK, "").statusCode()).isEqualTo(201);
        serving.send("PUT", WORK + "one.ics", event("one", "Untouched"));
    }

    @AfterAll
    static void stop() {
        serving.close();
    }

    static Stream<Arguments> bodiesWithTwoEnds() {
        return Stream.of(
                both("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", END + SMUGGLED),
                both("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", END + SMUGGLED),
                both("Content-Length: 5\r\nContent-Length: 6\r\n", "12345" + SMUGGLED),
                both("Content-Length: 5, 6\r\n", "12345" + SMUGGLED),
                both("Content-Length: +5\r\n", "12345" + SMUGGLED),
                both("Content-Length: -1\r\n", SMUGGLED),
                both("Content-Length: 0x5\r\n", "12345" + SMUGGLED),
                both("Content-Length: 99999999999999999999\r\n", SMUGGLED),
                both("Transfer-Encoding: xchunked\r\n", END + SMUGGLED),
                both("Transfer-Encoding: chunked, identity\r\n", END + SMUGGLED),
                both("Transfer-Encoding : chunked\r\n", END + SMUGGLED),
                both("X: y\r\n Transfer-Encoding: chunked\r\n", END + SMUGGLED),
                both("X: y\r\n\tfolded\r\n", SMUGGLED),
                both("X: y\0z\r\n", SMUGGLED),
                both("X: y\rz\r\n", SMUGGLED),
                both("No colon\r\n", SMUGGLED),
                both("Host: y\r\n", SMUGGLED),
                chunked("5;a=\"\r\n" + END + SMUGGLED),
                chunked("5;a=\"b\\\"\r\n\"\r\n12345\r\n" + END + SMUGGLED),
                chunked("FFFFFFFFFFFFFFFFF\r\n" + SMUGGLED),
                chunked("-5\r\n12345\r\n" + END + SMUGGLED),
                chunked("0x5\r\n12345\r\n" + END + SMUGGLED),
                chunked("5\r\n1234567\r\n" + END + SMUGGLED),
                chunked("5 5\r\n12345\r\n" + END + SMUGGLED));
    }

    private static Arguments both(String headers, String body) {
        return Arguments.of(headers, body);
    }

    private static Arguments chunked(String body) {
        return Arguments.of("Transfer-Encoding: chunked\r\n", body);
    }

    /** One answer, and the end: what follows is nobody's request. */
    @ParameterizedTest
    @MethodSource("bodiesWithTwoEnds")
    void aBodyWithTwoEndsIsABadRequestAndTheLastOfItsConnection(String headers, String body)
            throws IOException {
        try (Wire wire = serving.wire()) {
            wire.say("PUT " + WORK + "two.ics HTTP/1.1", body, headers);

            String answer = wire.rest();

            assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("Exception");
            assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(2);
        }
        assertThat(serving.send("GET", WORK + "one.ics", "").body()).contains("Untouched");
        assertThat(serving.send("GET", WORK + "two.ics", "").statusCode()).isEqualTo(404);
    }

    static Stream<Arguments> tooMuch() {
        return Stream.of(
                Arguments.of("431", "/", "X: " + "y".repeat(8 << 10) + "\r\n"),
                Arguments.of("431", "/", "X".repeat(8 << 10) + ": y\r\n"),
                Arguments.of("431", "/", lines(1000, "X-", ": y\r\n")),
                Arguments.of("431", "/", lines(1000, "a", ":\r\n")),
                Arguments.of("431", "/", "a:\r\n".repeat(1000)),
                Arguments.of("414", "/" + "y".repeat(8 << 10), ""),
                Arguments.of("400", "/dav/" + "y/".repeat(2500), ""),
                Arguments.of("417", "/dav/", "Expect: the-unexpected\r\n"));
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void tooMuchOfSomethingIsRefusedByTheNameOfIt(String status, String path, String headers)
            throws IOException {
        try (Wire wire = serving.wire()) {
            wire.say("PROPFIND " + path + " HTTP/1.1", "", headers, "Connection: close\r\n");

            assertThat(wire.rest()).startsWith("HTTP/1.1 " + status + " ");
        }
        assertThat(serving.send("GET", WORK + "one.ics", "").statusCode()).isEqualTo(200);
    }

    /** Others share the server, not the connection. */
    @Test
    void onlyTheConnectionThatMisbehavesIsHurt() throws IOException {
        try (Wire good = serving.wire()) {
            good.say("GET " + WORK + "one.ics HTTP/1.1", "");
            assertThat(good.hear()).contains(" 200 ");
            bodiesWithTwoEnds().forEach(row -> misbehave("" + row.get()[0], "" + row.get()[1]));
            good.say("GET " + WORK + "one.ics HTTP/1.1", "");
            assertThat(good.hear()).contains(" 200 ");
        }
    }

    private static void misbehave(String headers, String body) {
        try (Wire bad = serving.wire()) {
            bad.say("PUT " + WORK + "two.ics HTTP/1.1", body, headers);
            assertThat(bad.rest()).startsWith("HTTP/1.1 400 ");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String lines(int count, String before, String after) {
        return IntStream.range(0, count)
                .mapToObj(n -> before + n + after)
                .collect(Collectors.joining());
    }
}
