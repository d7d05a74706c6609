package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import satchel.dav.account.StoppedClock;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.memory.MemoryStores;

final class BlobSweeperTest {
    private final StoppedClock clock = new StoppedClock();
    private final MemoryStores stores = MemoryStores.open(clock);

    private Blob put(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return stores.blobs().put(new ByteArrayInputStream(bytes));
    }

    private void read(Blob blob) throws IOException {
        stores.blobs().copy(blob, 0, blob.size(), OutputStream.nullOutputStream());
    }

    @Test
    void whatNobodyNeedsGoesAfterADay() throws IOException {
        Blob needed = put("needed");
        Blob refused = put("refused");
        FilePath path = FilePath.root("ann").child("a.txt");
        stores.files().put(path, new NewFile(needed, "text/plain"), WriteCondition.NONE);
        try (BlobSweeper sweeper = BlobSweeper.start(stores, clock)) {
            clock.advance(Duration.ofHours(23));
            sweeper.sweep();
            read(refused);

            clock.advance(Duration.ofHours(2));
            sweeper.sweep();
            read(needed);
            assertThatThrownBy(() -> read(refused)).isInstanceOf(StoreException.class);
        }
    }

    @Test
    void whatWasDeletedIsStillInTheHistory() throws IOException {
        Blob deleted = put("deleted");
        FilePath path = FilePath.root("ann").child("a.txt");
        stores.files().put(path, new NewFile(deleted, "text/plain"), WriteCondition.NONE);
        assertThat(stores.files().delete(path, WriteCondition.NONE))
                .isEqualTo(new FileOutcome.Done());
        try (BlobSweeper sweeper = BlobSweeper.start(stores, clock)) {
            clock.advance(Duration.ofDays(9));
            sweeper.sweep();
        }
        read(deleted);
    }

    @Test
    void uploadsThatNobodyEndedGoAfterAWeek() {
        SuspendedPut put = new SuspendedPut(FilePath.root("ann").child("a.txt"), Map.of());
        UploadStoreContract.begun(stores.uploads().create(put, OptionalLong.of(5), 1)).close();
        try (BlobSweeper sweeper = BlobSweeper.start(stores, clock)) {
            clock.advance(Duration.ofDays(8));
            sweeper.sweep();
            assertThat(stores.uploads().sweep()).as("left for another sweep").isZero();
        }
    }

    static List<RuntimeException> failures() {
        return List.of(
                new StoreException("the database cannot be reached"),
                new IllegalArgumentException("what nobody thought of"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aSweepThatFailsDoesNotEndItsThread(RuntimeException failure) throws IOException {
        put("refused");
        FileStore broken =
                (FileStore)
                        Proxy.newProxyInstance(
                                BlobSweeperTest.class.getClassLoader(),
                                new Class<?>[] {FileStore.class},
                                (_, _, _) -> {
                                    throw failure;
                                });
        MemoryStores trouble =
                new MemoryStores(
                        stores.workspaces(),
                        stores.locks(),
                        broken,
                        stores.blobs(),
                        stores.uploads(),
                        stores.accounts());
        try (BlobSweeper sweeper = BlobSweeper.start(trouble, clock)) {
            clock.advance(Duration.ofDays(2));
            assertThatCode(sweeper::sweep).doesNotThrowAnyException();
        }
    }
}
