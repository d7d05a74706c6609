package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.dav.account.StoppedClock;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.UploadPath;
import satchel.dav.store.UploadStore.Beginning;
import satchel.dav.store.UploadStore.Hold;
import satchel.dav.store.UploadStore.Unfinished;

/** All that any {@link UploadStore} must do. */
public interface UploadStoreContract {
    SuspendedPut PUT =
            new SuspendedPut(
                    FilePath.root("ann").child("über uns").child("a+b %.bin"),
                    Map.of("If-Match", "\"tag\", \"x y\"", "Content-Type", "text/plain;\r\n é"));

    StoppedClock clock();

    UploadStore uploads();

    BlobStore blobs();

    /** Makes one that holds these parts, each of them durable. */
    default UploadPath begun(OptionalLong length, String... parts) {
        try (OpenUpload upload = create(length)) {
            for (String part : parts) {
                append(upload, part);
                upload.sync();
            }
            return upload.state().path();
        }
    }

    default OpenUpload create(OptionalLong length) {
        return begun(uploads().create(PUT, length, 100));
    }

    static OpenUpload begun(Beginning beginning) {
        return switch (beginning) {
            case Beginning.Begun(OpenUpload upload) -> upload;
            case Beginning.TooMany _ -> throw new AssertionError("too many");
        };
    }

    static void append(OpenUpload upload, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        upload.append(bytes, bytes.length);
    }

    default OpenUpload held(UploadPath path) {
        if (uploads().hold(path) instanceof Hold.Mine(OpenUpload upload)) {
            return upload;
        }
        throw new AssertionError("not to be had: " + path);
    }

    default String text(Blob blob) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        blobs().copy(blob, 0, blob.size(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    default void whatWasBegunIsRemembered() {
        UploadPath path = begun(OptionalLong.of(10), "abc", "de");

        try (OpenUpload upload = held(path)) {
            assertThat(upload.state())
                    .isEqualTo(
                            new UploadState(
                                    path,
                                    PUT,
                                    clock().instant(),
                                    OptionalLong.of(10),
                                    5,
                                    new UploadStage.Receiving()));
        }
    }

    @Test
    default void namesCannotBeGuessed() {
        UploadPath one = begun(OptionalLong.empty());

        assertThat(one.name()).matches("[0-9a-f]{32}").isNotEqualTo(begun(OptionalLong.empty()));
        assertThat(uploads().hold(new UploadPath("bob", one.name()))).isEqualTo(new Hold.Missing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0123456789abcdef0123456789abcdef", "..", "../../blobs", "a/b", "", "a"})
    default void whatNeverWasIsMissing(String name) {
        assertThat(uploads().hold(new UploadPath("ann", name))).isEqualTo(new Hold.Missing());
    }

    @Test
    default void partsMakeTheWhole() throws IOException {
        UploadPath path = begun(OptionalLong.empty(), "abc");
        Blob whole;
        try (OpenUpload upload = held(path)) {
            append(upload, "def");
            whole = upload.complete();
            assertThat(upload.complete()).isEqualTo(whole);
            assertThat(upload.state().stage()).isEqualTo(new UploadStage.Received(whole));
        }

        assertThat(whole.size()).isEqualTo(6);
        assertThat(text(whole)).isEqualTo("abcdef");
    }

    @Test
    default void aBodyWithoutAByteIsWholeToo() throws IOException {
        try (OpenUpload upload = create(OptionalLong.of(0))) {
            assertThat(upload.complete()).isEqualTo(Blob.EMPTY);
        }
    }

    @Test
    default void whatWasNotSyncedIsNotAcknowledged() throws IOException {
        UploadPath path = begun(OptionalLong.empty(), "abc");
        try (OpenUpload upload = held(path)) {
            append(upload, "lost");
            assertThat(upload.state().offset()).isEqualTo(3);
        }
        try (OpenUpload upload = held(path)) {
            assertThat(upload.state().offset()).isEqualTo(3);
            append(upload, "DEF");
            assertThat(text(upload.complete())).isEqualTo("abcDEF");
        }
    }

    /** What is told on the way is as good as what is told at the end. */
    @Test
    default void aCheckpointTellsWhatIsDurableByNow() {
        byte[] chunk = new byte[1 << 20];
        UploadPath path = begun(OptionalLong.empty(), "abc");
        long told;
        try (OpenUpload upload = held(path)) {
            append(upload, "def");
            upload.checkpoint();
            assertThat(upload.state().offset()).isEqualTo(3);
            for (int i = 0; i < 17; i++) {
                upload.append(chunk, chunk.length);
            }
            long deadline = System.nanoTime() + 20_000_000_000L;
            while (upload.state().offset() == 3) {
                assertThat(System.nanoTime()).as("nothing was flushed").isLessThan(deadline);
                upload.checkpoint();
            }
            told = upload.state().offset();
            assertThat(told).isBetween(16L << 20, 6 + (17L << 20));
        }
        try (OpenUpload upload = held(path)) {
            assertThat(upload.state().offset()).isEqualTo(told);
        }
    }

    @Test
    default void aLengthThatIsLearntLaterIsRemembered() {
        UploadPath path = begun(OptionalLong.empty(), "abc");
        try (OpenUpload upload = held(path)) {
            upload.setLength(7);
        }
        try (OpenUpload upload = held(path)) {
            assertThat(upload.state().length()).hasValue(7);
        }
    }

    @Test
    default void oneAtATimeHasAnUpload() {
        UploadPath path = begun(OptionalLong.empty());
        try (OpenUpload _ = held(path)) {
            assertThat(uploads().hold(path)).isEqualTo(new Hold.Others());
        }
        held(path).close();
    }

    @Test
    default void theAnswerIsRememberedForADay() {
        UploadPath path = begun(OptionalLong.empty(), "abc");
        Blob whole;
        try (OpenUpload upload = held(path)) {
            whole = upload.complete();
            upload.answered(201);
        }
        clock().advance(Duration.ofHours(23));
        try (OpenUpload upload = held(path)) {
            assertThat(upload.complete()).isEqualTo(whole);
            assertThat(upload.state().offset()).isEqualTo(3);
            assertThat(upload.state().stage())
                    .isEqualTo(
                            new UploadStage.Answered(
                                    whole, 201, clock().instant().minus(Duration.ofHours(23))));
        }
        clock().advance(Duration.ofHours(2));

        assertThat(uploads().hold(path)).isEqualTo(new Hold.Missing());
        assertThat(uploads().sweep()).isEqualTo(1);
    }

    /** However often it was gone on with in between. */
    @Test
    default void anUploadLivesForAWeek() {
        UploadPath path = begun(OptionalLong.of(100), "abc");
        clock().advance(Duration.ofDays(6));
        try (OpenUpload upload = held(path)) {
            append(upload, "def");
            upload.sync();
        }
        assertThat(uploads().sweep()).isZero();
        clock().advance(Duration.ofDays(1).plusSeconds(1));

        assertThat(uploads().hold(path)).isEqualTo(new Hold.Missing());
        assertThat(uploads().unfinished("ann")).isEqualTo(new Unfinished(0, 0));
        assertThat(uploads().sweep()).isEqualTo(1);
        assertThat(uploads().sweep()).isZero();
    }

    @Test
    default void aSweepLeavesWhatSomebodyHas() {
        UploadPath path = begun(OptionalLong.empty(), "abc");
        try (OpenUpload _ = held(path)) {
            clock().advance(Duration.ofDays(8));
            assertThat(uploads().sweep()).isZero();
        }
        assertThat(uploads().sweep()).isEqualTo(1);
    }

    @Test
    default void whatIsUnfinishedIsCounted() {
        begun(OptionalLong.of(10), "abc");
        begun(OptionalLong.empty(), "abcde");
        try (OpenUpload upload = held(begun(OptionalLong.empty(), "done"))) {
            upload.complete();
            upload.answered(412);
        }

        assertThat(uploads().unfinished("ann")).isEqualTo(new Unfinished(2, 15));
        assertThat(uploads().unfinished("bob")).isEqualTo(new Unfinished(0, 0));
    }

    /** Also if they all begin at once; what is finished does not count, nor what others have. */
    @Test
    default void ofThoseThatBeginAtOnceNoneIsOneTooMany() throws Exception {
        begin();
        try (OpenUpload upload = held(begun(OptionalLong.empty(), "done"))) {
            upload.complete();
            upload.answered(201);
        }
        List<Boolean> begun = Race.of(40, _ -> begin());

        assertThat(begun).filteredOn(Boolean::booleanValue).hasSize(4);
        assertThat(uploads().unfinished("ann").count()).isEqualTo(5);
        SuspendedPut bobs = new SuspendedPut(FilePath.root("bob").child("a"), Map.of());
        begun(uploads().create(bobs, OptionalLong.empty(), 1)).close();
    }

    /** Whether it could. */
    private boolean begin() {
        Beginning beginning = uploads().create(PUT, OptionalLong.empty(), 5);
        if (beginning instanceof Beginning.Begun(OpenUpload upload)) {
            upload.close();
        }
        return beginning instanceof Beginning.Begun;
    }

    @Test
    default void whatWasGivenUpIsGone() {
        UploadPath path = begun(OptionalLong.empty(), "abc");
        try (OpenUpload upload = held(path)) {
            upload.remove();
        }

        assertThat(uploads().hold(path)).isEqualTo(new Hold.Missing());
        assertThat(uploads().unfinished("ann")).isEqualTo(new Unfinished(0, 0));
    }
}
