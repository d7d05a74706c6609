package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that any {@link BlobStore} must do. */
public interface BlobStoreContract {
    BlobStore blobs();

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] read(Blob blob, long from, long length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        blobs().copy(blob, from, length, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4095, 131_071, 131_072, 131_073, 3_000_000})
    default void aBodyComesBackByteForByte(int size) throws IOException {
        byte[] body = new byte[size];
        new Random(size).nextBytes(body);

        Blob blob = blobs().put(new ByteArrayInputStream(body));

        assertThat(blob.size()).isEqualTo(size);
        assertThat(read(blob, 0, size)).isEqualTo(body);
    }

    @Test
    default void theKeyIsTheHashOfTheBytes() throws IOException {
        assertThat(blobs().put(stream("abc")))
                .isEqualTo(
                        new Blob(
                                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                                3));
    }

    @Test
    default void aPartIsReadFromWhereverItIs() throws IOException {
        Blob blob = blobs().put(stream("0123456789"));

        assertThat(read(blob, 3, 4)).asString().isEqualTo("3456");
        assertThat(read(blob, 9, 1)).asString().isEqualTo("9");
        assertThat(read(blob, 10, 0)).isEmpty();
    }

    @Test
    default void equalBodiesAreOne() throws IOException {
        Blob first = blobs().put(stream("same"));
        Blob second = blobs().put(stream("same"));

        assertThat(second).isEqualTo(first);
        assertThat(read(first, 0, 4)).asString().isEqualTo("same");
    }

    @Test
    default void aSenderThatBreaksOffIsHeardOf() {
        InputStream broken =
                new SequenceInputStream(
                        stream("some bytes"),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("gone");
                            }
                        });

        assertThatThrownBy(() -> blobs().put(broken))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    @Test
    default void aMissingBodyIsAFaultOfTheStore() {
        Blob never = new Blob("00".repeat(32), 5);

        assertThatThrownBy(() -> read(never, 0, 5)).isInstanceOf(StoreException.class);
    }

    @Test
    default void thereIsRoom() {
        assertThat(blobs().free()).isPositive();
    }

    @Test
    default void aSweepTakesWhatIsOldAndNotNeeded() throws IOException {
        Blob needed = blobs().put(stream("needed"));
        Blob orphan = blobs().put(stream("orphan"));
        Instant later = Instant.now().plus(Duration.ofDays(2));

        int removed = blobs().sweep(later, _ -> Set.of(needed.sha256()));

        assertThat(removed).isEqualTo(1);
        assertThat(read(needed, 0, 6)).asString().isEqualTo("needed");
        assertThatThrownBy(() -> read(orphan, 0, 6)).isInstanceOf(StoreException.class);
    }

    @Test
    default void aSweepLeavesWhatIsYoung() throws IOException {
        Blob blob = blobs().put(stream("young"));

        assertThat(blobs().sweep(Instant.now().minus(Duration.ofDays(1)), _ -> Set.of())).isZero();
        assertThat(read(blob, 0, 5)).asString().isEqualTo("young");
    }

    /** The writer's row comes after the sweep has asked who needs the body. */
    @Test
    default void aBodyThatIsPutAgainDuringASweepStays() throws IOException {
        Blob blob = blobs().put(stream("again"));
        Instant before = Instant.now().plus(Duration.ofMillis(1));
        while (!Instant.now().isAfter(before.plusMillis(20))) {
            Thread.onSpinWait();
        }

        blobs().sweep(
                        before,
                        asked -> {
                            assertThat(asked).isEqualTo(List.of(blob.sha256()));
                            putAgain();
                            return Set.of();
                        });

        assertThat(read(blob, 0, 5)).asString().isEqualTo("again");
    }

    private void putAgain() {
        try {
            blobs().put(stream("again"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    default void theEmptyBodyIsThereWithoutHavingBeenPut() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        blobs().copy(Blob.EMPTY, 0, 0, out);

        assertThat(out.size()).isZero();
        assertThat(blobs().put(new ByteArrayInputStream(new byte[0]))).isEqualTo(Blob.EMPTY);
    }
}
