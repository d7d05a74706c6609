package satchel.dav.store.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.dav.store.Blob;
import satchel.dav.store.BlobStore;
import satchel.dav.store.BlobStoreContract;
import satchel.dav.store.Fuse;
import satchel.dav.store.StoreException;
import satchel.dav.store.StoreFullException;

final class FolderBlobStoreTest implements BlobStoreContract {
    @TempDir Path root;
    private final FaultyDisk disk = new FaultyDisk();
    private BlobStore blobs;

    @BeforeEach
    void open() {
        blobs = FolderBlobStore.open(root, new Fuse(), InstantSource.system(), disk);
    }

    @Override
    public BlobStore blobs() {
        return blobs;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void bodiesLieByTheBeginningOfTheirHash() throws IOException {
        Blob blob = blobs.put(stream("abc"));

        assertThat(files()).containsExactly(root.resolve("ba").resolve(blob.sha256()));
    }

    @Test
    void bodiesAreThereAfterReopening() throws IOException {
        Blob blob = blobs.put(stream("lasting"));
        open();

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        blobs.copy(blob, 0, blob.size(), out);
        assertThat(out).hasToString("lasting");
    }

    /** Parts of it are put on the disk before the rest has come. */
    @Test
    void aLargeBodyIsWhole() throws IOException {
        byte[] body = new byte[40 << 20];
        new Random(5).nextBytes(body);

        Blob blob = blobs.put(new ByteArrayInputStream(body));

        assertThat(root.resolve(blob.sha256().substring(0, 2)).resolve(blob.sha256()))
                .hasBinaryContent(body);
    }

    @Test
    void nothingStaysOfABodyThatBrokeOff() throws IOException {
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }
                };

        assertThatThrownBy(() -> blobs.put(broken)).isInstanceOf(IOException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void aFullDiskRefusesAndRecovers() throws IOException {
        disk.fail(FaultyDisk.Step.WRITE, "No space left on device");
        assertThatThrownBy(() -> blobs.put(stream("x"))).isInstanceOf(StoreFullException.class);
        assertThat(files()).isEmpty();

        disk.fail(FaultyDisk.Step.NONE, "");
        assertThat(blobs.put(stream("x")).size()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultyDisk.Step.class,
            names = {"SYNC", "SYNC_FOLDER"})
    void afterAFailedSyncNothingIsWrittenAnyMore(FaultyDisk.Step step) throws IOException {
        Blob before = blobs.put(stream("before"));
        disk.fail(step, "Input/output error");
        assertThatThrownBy(() -> blobs.put(stream("lost"))).isInstanceOf(StoreException.class);

        disk.fail(FaultyDisk.Step.NONE, "");
        assertThatThrownBy(() -> blobs.put(stream("next")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("stopped taking writes");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        blobs.copy(before, 0, before.size(), out);
        assertThat(out).hasToString("before");
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultyDisk.Step.class,
            mode = Mode.EXCLUDE,
            names = {"NONE"})
    void aBodyThatIsNotDurableIsNotAcknowledged(FaultyDisk.Step step) {
        disk.fail(step, "Input/output error");

        assertThatThrownBy(() -> blobs.put(stream("x"))).isInstanceOf(StoreException.class);
    }

    @Test
    void aSweepTakesOldDraftsAndLeavesYoungOnes() throws IOException {
        Path old = Files.writeString(root.resolve("drafts").resolve("old"), "half");
        Path young = Files.writeString(root.resolve("drafts").resolve("young"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        blobs.sweep(Instant.now().minus(Duration.ofDays(1)), _ -> Set.of());

        assertThat(files()).containsExactly(young);
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole bodi", "who", ""})
    void aBodyThatWasSpoiltIsReplacedByTheNextPutOfTheSame(String spoilt) throws IOException {
        Blob blob = blobs.put(stream("whole body"));
        Path place = root.resolve(blob.sha256().substring(0, 2)).resolve(blob.sha256());
        Files.writeString(place, spoilt);

        assertThat(blobs.put(stream("whole body"))).isEqualTo(blob);

        assertThat(place).hasContent("whole body");
        assertThat(files()).containsExactly(place);
    }

    @Test
    void aDamagedBodyIsNotTakenForWhole() throws IOException {
        Blob blob = blobs.put(stream("whole body"));
        Files.writeString(
                root.resolve(blob.sha256().substring(0, 2)).resolve(blob.sha256()), "who");

        assertThatThrownBy(() -> blobs.copy(blob, 0, blob.size(), new ByteArrayOutputStream()))
                .isInstanceOf(StoreException.class);
    }
}
