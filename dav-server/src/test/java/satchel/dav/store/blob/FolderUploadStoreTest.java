package satchel.dav.store.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.dav.account.StoppedClock;
import satchel.dav.resource.UploadPath;
import satchel.dav.store.Blob;
import satchel.dav.store.BlobStore;
import satchel.dav.store.Fuse;
import satchel.dav.store.OpenUpload;
import satchel.dav.store.Race;
import satchel.dav.store.StoreException;
import satchel.dav.store.StoreFullException;
import satchel.dav.store.UploadStage;
import satchel.dav.store.UploadStore;
import satchel.dav.store.UploadStore.Beginning;
import satchel.dav.store.UploadStore.Hold;
import satchel.dav.store.UploadStoreContract;

final class FolderUploadStoreTest implements UploadStoreContract {
    @TempDir Path root;
    private final StoppedClock clock = new StoppedClock();
    private final FaultyDisk disk = new FaultyDisk();
    private BlobStore blobs;
    private UploadStore uploads;

    /** As after a crash or a restart. */
    @BeforeEach
    void open() {
        Fuse fuse = new Fuse();
        blobs = FolderBlobStore.open(root, fuse, clock, disk);
        uploads = FolderUploadStore.open(root, fuse, clock, disk);
    }

    @Override
    public StoppedClock clock() {
        return clock;
    }

    @Override
    public UploadStore uploads() {
        return uploads;
    }

    @Override
    public BlobStore blobs() {
        return blobs;
    }

    private Path file(UploadPath upload, String kind) {
        return root.resolve("uploads/616e6e").resolve(upload.name() + kind);
    }

    /** But for the one that stays, to be locked by who begins another upload. */
    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("begin.lock"))
                    .toList();
        }
    }

    private static void append(OpenUpload upload, String text) {
        UploadStoreContract.append(upload, text);
    }

    @Test
    void whatWasAcknowledgedIsThereAfterReopening() throws IOException {
        UploadPath path = begun(OptionalLong.of(6), "abc");
        open();

        try (OpenUpload upload = held(path)) {
            append(upload, "def");
            assertThat(text(upload.complete())).isEqualTo("abcdef");
        }
    }

    /** It takes no room twice, however large it is. */
    @Test
    void aWholeBodyIsMovedToItsPlace() throws IOException {
        UploadPath path = begun(OptionalLong.empty(), "abc");
        Blob whole;
        try (OpenUpload upload = held(path)) {
            whole = upload.complete();
            upload.answered(201);
        }

        assertThat(files())
                .containsExactlyInAnyOrder(
                        root.resolve(whole.sha256().substring(0, 2)).resolve(whole.sha256()),
                        root.resolve("uploads/616e6e/done").resolve(path.name() + ".state"));
    }

    /** A power cut can leave anything beyond what was made durable. */
    @Test
    void bytesThatNobodyWasToldOfAreNotBelieved() throws IOException {
        UploadPath path = begun(OptionalLong.empty(), "abc");
        Files.writeString(file(path, ".body"), "\0\0\0\0", StandardOpenOption.APPEND);
        open();

        try (OpenUpload upload = held(path)) {
            assertThat(upload.state().offset()).isEqualTo(3);
            append(upload, "def");
            assertThat(text(upload.complete())).isEqualTo("abcdef");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"offset 99", "off", "complete 00", "length 9"})
    void aLineWithoutItsEndWasNeverWritten(String half) throws IOException {
        UploadPath path = begun(OptionalLong.empty(), "abc");
        Files.writeString(file(path, ".state"), half, StandardOpenOption.APPEND);
        open();

        try (OpenUpload upload = held(path)) {
            assertThat(upload.state().length()).isEmpty();
            append(upload, "def");
            upload.sync();
        }
        open();
        try (OpenUpload upload = held(path)) {
            assertThat(upload.state().offset()).isEqualTo(6);
        }
    }

    /** The draft, section 4.1.1: who has lost some of it must not go on with the rest. */
    @Test
    void anUploadThatHasLostBytesIsNone() throws IOException {
        UploadPath path = begun(OptionalLong.empty(), "abcdef");
        Files.writeString(file(path, ".body"), "abc");

        assertThat(uploads.hold(path)).isEqualTo(new Hold.Missing());
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "satchel-upload 2\n", "satchel-upload 1\nwhat 5\n", "\0\0\0\n"})
    void aRecordThatIsNoneIsNotGuessedAt(String text) throws IOException {
        UploadPath path = begun(OptionalLong.empty(), "abc");
        Files.writeString(file(path, ".state"), text);

        assertThat(uploads.hold(path)).isEqualTo(new Hold.Missing());
    }

    /** The body is whole, and whether it became a blob and a file nobody knows. */
    @ParameterizedTest
    @EnumSource(
            value = FaultyDisk.Step.class,
            names = {"NONE", "RENAME", "SYNC_FOLDER"})
    void aCrashBeforeTheAnswerLosesNothing(FaultyDisk.Step failing) throws IOException {
        UploadPath path = begun(OptionalLong.empty(), "abc");
        try (OpenUpload upload = held(path)) {
            disk.fail(failing, "Input/output error");
            if (failing == FaultyDisk.Step.NONE) {
                upload.complete();
            } else {
                assertThatThrownBy(upload::complete).isInstanceOf(StoreException.class);
            }
        }
        disk.fail(FaultyDisk.Step.NONE, "");
        open();

        try (OpenUpload upload = held(path)) {
            assertThat(upload.state().stage()).isInstanceOf(UploadStage.Received.class);
            assertThat(text(upload.complete())).isEqualTo("abc");
        }
    }

    @Test
    void aFailedSyncIsNotAcknowledgedAndNothingIsWrittenAnyMore() {
        UploadPath path = begun(OptionalLong.empty(), "abc");
        try (OpenUpload upload = held(path)) {
            append(upload, "def");
            disk.fail(FaultyDisk.Step.SYNC, "Input/output error");
            assertThatThrownBy(upload::sync).isInstanceOf(StoreException.class);
            assertThat(upload.state().offset()).isEqualTo(3);
        }
        disk.fail(FaultyDisk.Step.NONE, "");

        assertThatThrownBy(() -> create(OptionalLong.empty())).isInstanceOf(StoreException.class);
        try (OpenUpload upload = held(path)) {
            assertThatThrownBy(() -> append(upload, "x")).isInstanceOf(StoreException.class);
        }
        open();
        try (OpenUpload upload = held(path)) {
            assertThat(upload.state().offset()).isEqualTo(3);
        }
    }

    @Test
    void anUploadGoesOnOnceAFullDiskHasRoom() throws IOException {
        UploadPath path = begun(OptionalLong.empty(), "abc");
        try (OpenUpload upload = held(path)) {
            disk.fail(FaultyDisk.Step.WRITE, "No space left on device");
            assertThatThrownBy(() -> append(upload, "def")).isInstanceOf(StoreFullException.class);
        }
        disk.fail(FaultyDisk.Step.NONE, "");

        try (OpenUpload upload = held(path)) {
            append(upload, "DEF");
            assertThat(text(upload.complete())).isEqualTo("abcDEF");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultyDisk.Step.class,
            names = {"WRITE", "SYNC", "SYNC_FOLDER"})
    void nothingStaysOfWhatCouldNotBegin(FaultyDisk.Step failing) throws IOException {
        disk.fail(failing, "Input/output error");

        assertThatThrownBy(() -> create(OptionalLong.empty())).isInstanceOf(StoreException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void aLargeBodyIsWhole() throws IOException {
        byte[] body = new byte[40 << 20];
        new Random(5).nextBytes(body);
        UploadPath path;
        try (OpenUpload upload = create(OptionalLong.of(body.length))) {
            path = upload.state().path();
            upload.append(body, 30 << 20);
            upload.sync();
        }
        byte[] rest = Arrays.copyOfRange(body, 30 << 20, body.length);
        try (OpenUpload upload = held(path)) {
            upload.append(rest, rest.length);
            Blob whole = upload.complete();
            assertThat(root.resolve(whole.sha256().substring(0, 2)).resolve(whole.sha256()))
                    .hasBinaryContent(body);
        }
    }

    @Test
    void aSweepTakesWhatCrashesHaveLeft() throws IOException {
        UploadPath path = begun(OptionalLong.empty(), "abc");
        Files.delete(file(path, ".state"));
        assertThat(uploads.sweep()).isZero();
        FileTime old = FileTime.from(clock.instant().minus(Duration.ofDays(8)));
        for (Path left : files()) {
            Files.setLastModifiedTime(left, old);
        }

        assertThat(uploads.sweep()).isEqualTo(1);
        assertThat(files()).isEmpty();
    }

    @Test
    void whatOthersHavePutIntoTheFolderIsInNobodysWay() throws IOException {
        UploadPath path = begun(OptionalLong.empty(), "abc");
        Path folder = file(path, ".state").resolveSibling("..").normalize();
        Files.createFile(folder.resolve(".DS_Store"));
        Files.createFile(folder.resolve("ab"));
        Files.createDirectory(folder.resolve("lost+found"));

        clock.advance(Duration.ofDays(8));
        assertThat(uploads.sweep()).isEqualTo(1);
    }

    /** Two servers on one folder. */
    @Test
    void anotherServerHasToWait() {
        UploadPath path = begun(OptionalLong.empty(), "abc");
        UploadStore other = FolderUploadStore.open(root, new Fuse(), clock);
        try (OpenUpload _ = held(path)) {
            assertThat(other.hold(path)).isEqualTo(new Hold.Others());
        }
        assertThat(other.hold(path)).isInstanceOf(Hold.Mine.class);
    }

    @Test
    void twoServersTogetherBeginNoMore() throws Exception {
        UploadStore other = FolderUploadStore.open(root, new Fuse(), clock);
        List<Beginning> begun =
                Race.of(
                        20,
                        racer ->
                                (racer % 2 == 0 ? uploads : other)
                                        .create(PUT, OptionalLong.empty(), 5));

        assertThat(begun).filteredOn(Beginning.Begun.class::isInstance).hasSize(5);
        begun.stream()
                .filter(Beginning.Begun.class::isInstance)
                .forEach(one -> UploadStoreContract.begun(one).close());
    }

    @Test
    void theRecordIsTextThatOneCanRead() throws IOException {
        UploadPath path = begun(OptionalLong.of(3), "abc");

        assertThat(Files.readString(file(path, ".state"), StandardCharsets.US_ASCII))
                .startsWith("satchel-upload 1\ncreated ")
                .contains("\nowner ann\nsegment %C3%BCber+uns\nsegment a%2Bb+%25.bin\n")
                .endsWith("length 3\noffset 3\n");
    }
}
