package satchel.dav.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies in gzip, good and bad ones (RFC 1952). */
final class GzipBodyTest {
    private static final byte[] GOOD = packed("a body".getBytes(UTF_8));

    static byte[] packed(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 8192, 100_000, 3_000_000})
    void whatWasPackedComesOutAgain(int length) throws IOException {
        byte[] plain = new byte[length];
        new Random(length).nextBytes(plain);

        assertThat(unpacked(packed(plain))).isEqualTo(plain);
    }

    @Test
    void anEmptyBodyStaysEmpty() throws IOException {
        assertThat(unpacked(new byte[0])).isEmpty();
    }

    @Test
    void allThatAHeadMayHaveIsPassedOver() throws IOException {
        byte[] head = {31, -117, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3};
        byte[] more = {2, 0, 'e', 'x', 'n', 0, 'c', 0, 1, 2};
        byte[] rest = Arrays.copyOfRange(GOOD, 10, GOOD.length);

        assertThat(unpacked(joined(head, more, rest))).isEqualTo("a body".getBytes(UTF_8));
    }

    static Stream<Arguments> whatIsWrongWithABody() {
        byte[] endless = new byte[10_000];
        Arrays.fill(endless, (byte) 'n');
        return Stream.of(
                Arguments.of("does not begin", "BEGIN:VCALENDAR".getBytes(UTF_8)),
                Arguments.of("does not begin", changed(2, 7)),
                Arguments.of("flags", changed(3, 0x80)),
                Arguments.of(
                        "head does not end", joined(Arrays.copyOf(changed(3, 8), 10), endless)),
                Arguments.of("cannot be unpacked", changed(10, 0xFF)),
                Arguments.of("checksum", changed(GOOD.length - 8, 0)),
                Arguments.of("length", changed(GOOD.length - 4, 0)),
                Arguments.of("breaks off", Arrays.copyOf(GOOD, 5)),
                Arguments.of("breaks off", Arrays.copyOf(GOOD, GOOD.length - 10)),
                Arguments.of("breaks off", Arrays.copyOf(GOOD, GOOD.length - 1)),
                Arguments.of("more follows", joined(GOOD, new byte[1])),
                Arguments.of("more follows", joined(GOOD, GOOD)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatIsWrongWithABody")
    void whatIsNotGzipIsABadRequest(String reason, byte[] packed) {
        assertThatThrownBy(() -> unpacked(packed))
                .isInstanceOfSatisfying(
                        DavError.class, error -> assertThat(error.status()).isEqualTo(400))
                .hasMessageContaining(reason);
    }

    @Test
    void aConnectionThatBreaksIsNoMalformedBody() {
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new EOFException("gone");
                    }
                };

        assertThatThrownBy(() -> new GzipBody(broken).readAllBytes())
                .isInstanceOf(EOFException.class);
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (InputStream body = new GzipBody(new ByteArrayInputStream(packed))) {
            return body.readAllBytes();
        }
    }

    private static byte[] changed(int at, int octet) {
        byte[] bytes = GOOD.clone();
        bytes[at] = (byte) octet;
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
