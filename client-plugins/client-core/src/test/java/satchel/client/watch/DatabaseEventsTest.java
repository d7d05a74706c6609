package satchel.client.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.pair.PairId;

final class DatabaseEventsTest {
    private static final PairId ONE = new PairId("one");
    private static final PairId OTHER = new PairId("other");
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir Path folder;
    private DatabaseEvents events;

    @BeforeEach
    void start() throws IOException {
        events = new DatabaseEvents();
    }

    @AfterEach
    void stop() {
        events.close();
    }

    @Test
    void anEventInAFolderIsThatOfWhoseFolderItIs() throws Exception {
        Path mine = Files.createDirectory(folder.resolve("mine"));
        Path others = Files.createDirectory(folder.resolve("others"));
        assertThat(events.watch(ONE, List.of(mine))).isTrue();
        assertThat(events.watch(OTHER, List.of(others))).isTrue();

        Files.writeString(mine.resolve("a.ics"), "text");

        assertThat(events.await(LONG)).containsExactly(ONE);
    }

    @Test
    void ofAWatchedFileItsNeighboursDoNotCount() throws Exception {
        Path file = Files.writeString(folder.resolve("calendar.ics"), "text");
        events.watch(ONE, List.of(file));

        Files.writeString(folder.resolve("neighbour"), "text");
        assertThat(events.await(SHORT)).isEmpty();
        Path beside = Files.writeString(folder.resolve("beside"), "new text");
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);

        for (int tries = 0; tries < 20; tries++) {
            if (events.await(LONG).contains(ONE)) {
                return;
            }
        }
        throw new AssertionError("the file was replaced and nobody heard of it");
    }

    @Test
    void aFolderThatGoesIsAnEventAndCanBeWatchedWhenItIsBack() throws Exception {
        Path mine = Files.createDirectory(folder.resolve("mine"));
        events.watch(ONE, List.of(mine));

        Files.delete(mine);
        assertThat(events.await(LONG)).containsExactly(ONE);
        assertThat(events.watch(ONE, List.of(mine))).isTrue();

        Files.createDirectory(mine);
        assertThat(events.await(LONG)).containsExactly(ONE);
        assertThat(events.watch(ONE, List.of(mine))).isTrue();
        Files.writeString(mine.resolve("a.ics"), "text");
        assertThat(events.await(LONG)).containsExactly(ONE);
    }

    @Test
    void whatWatchesNothingSaysSo() {
        assertThat(events.watch(ONE, List.of())).isFalse();
        assertThat(events.watch(ONE, List.of(folder.resolve("no/such")))).isFalse();
    }

    @Test
    void closingEndsTheWait() throws Exception {
        Thread.ofPlatform()
                .start(() -> {
                    try {
                        Thread.sleep(200);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    events.close();
                });

        assertThat(events.await(Duration.ofMinutes(5))).isEmpty();
    }
}
