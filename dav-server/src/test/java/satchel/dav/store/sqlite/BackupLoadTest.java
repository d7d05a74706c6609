package satchel.dav.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.store.WorkspaceFixture.event;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Home;
import satchel.dav.resource.Precondition;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.DeleteOutcome;
import satchel.dav.store.NewCollection;
import satchel.dav.store.PutOutcome;
import satchel.dav.store.Selection;
import satchel.dav.store.WorkspaceStore;

/**
 * R15: a backup that is made while several owners write is, for each of them, what was there after
 * one of their writes, and not before the last that was acknowledged when the backup began.
 */
final class BackupLoadTest {
    private static final int OWNERS = 4;
    private static final int NAMES = 20;
    private static final int BACKUPS = 3;

    @TempDir Path folder;

    /** What one owner did: by change number, the name and the text, or none for a removal. */
    private record Log(CollectionPath work, ConcurrentSkipListMap<Long, Write> writes) {
        Log(int number) {
            this(
                    new CollectionPath("owner" + number, Home.CALENDARS, "work"),
                    new ConcurrentSkipListMap<>());
        }

        long acknowledged() {
            return writes.isEmpty() ? 0 : writes.lastKey();
        }

        Map<String, String> stateAt(long change) {
            Map<String, String> state = new HashMap<>();
            writes.headMap(change, true)
                    .values()
                    .forEach(write -> {
                        if (write.text().isEmpty()) {
                            state.remove(write.name());
                        } else {
                            state.put(write.name(), write.text());
                        }
                    });
            return state;
        }
    }

    private record Write(String name, String text) {}

    @Test
    void aBackupUnderLoadIsOneMomentOfEachOwner() throws Exception {
        Path data = folder.resolve("data");
        List<Log> logs = new ArrayList<>();
        AtomicBoolean over = new AtomicBoolean();
        try (SqliteStores stores = SqliteStores.open(data);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int n = 0; n < OWNERS; n++) {
                Log log = new Log(n);
                logs.add(log);
                writers.add(threads.submit(() -> write(stores.workspaces(), log, over)));
            }
            try {
                for (int round = 0; round < BACKUPS; round++) {
                    backUpAndCompare(data, logs, round);
                }
            } finally {
                over.set(true);
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
    }

    private void backUpAndCompare(Path data, List<Log> logs, int round) throws Exception {
        while (logs.stream().anyMatch(log -> log.acknowledged() < 50L * (round + 1))) {
            Thread.sleep(1);
        }
        List<Long> before = logs.stream().map(Log::acknowledged).toList();
        Path file = folder.resolve(round + ".zip");
        Backup.write(data, file, Instant.EPOCH);
        Path restored = folder.resolve("restored-" + round);
        Restore.read(file, restored);
        try (SqliteStores stores = SqliteStores.open(restored)) {
            for (int n = 0; n < OWNERS; n++) {
                compare(stores.workspaces(), logs.get(n), before.get(n));
            }
        }
    }

    private static void compare(WorkspaceStore store, Log log, long acknowledged) throws Exception {
        long change = store.collection(log.work()).orElseThrow().change().value();
        assertThat(change).isGreaterThanOrEqualTo(acknowledged);
        while (log.acknowledged() < change) {
            Thread.sleep(1); // the writer has not noted its last write yet
        }
        Map<String, String> found = new HashMap<>();
        store.objects(
                log.work(),
                Selection.ALL,
                object ->
                        found.put(
                                object.row().name(),
                                new String(object.bytes(), StandardCharsets.UTF_8)));
        assertThat(found).isEqualTo(log.stateAt(change));
    }

    private static void write(WorkspaceStore store, Log log, AtomicBoolean over) {
        store.create(
                new NewCollection(log.work(), CollectionKind.CALENDAR, Set.of("VEVENT"), Map.of()));
        for (int n = 0; !over.get(); n++) {
            String name = n % NAMES + ".ics";
            if (n % 7 == 6) {
                remove(store, log, name);
            } else {
                put(store, log, name, "version " + n);
            }
        }
    }

    private static void put(WorkspaceStore store, Log log, String name, String text) {
        PutOutcome outcome =
                store.put(log.work().object(name), event(name, text), new Precondition.Anything());
        long change =
                switch (outcome) {
                    case PutOutcome.Created(var _, var _, var after) -> after.value();
                    case PutOutcome.Replaced(var _, var _, var after) -> after.value();
                    case PutOutcome.PreconditionFailed _,
                            PutOutcome.Locked _,
                            PutOutcome.UidTaken _,
                            PutOutcome.OverQuota _,
                            PutOutcome.NoCollection _ ->
                            throw new AssertionError(outcome);
                };
        log.writes().put(change, new Write(name, text));
    }

    private static void remove(WorkspaceStore store, Log log, String name) {
        if (store.delete(log.work().object(name), new Precondition.Anything())
                instanceof DeleteOutcome.Deleted(var _, var after)) {
            log.writes().put(after.value(), new Write(name, ""));
        }
    }
}
