package satchel.dav.store.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import satchel.dav.store.FileOutcome;
import satchel.dav.store.FileStore;

/** What came of one user's puts that are done once. Guarded by the store's lock. */
final class MemoryOncePuts {
    private record Kept(FileOutcome outcome, Instant at) {}

    private final Map<String, Kept> kept = new HashMap<>();

    FileOutcome run(String name, Instant now, Supplier<FileOutcome> put) {
        Optional<FileOutcome> before = Optional.ofNullable(kept.get(name)).map(Kept::outcome);
        if (before.isPresent()) {
            return before.get();
        }
        FileOutcome outcome = put.get();
        if (outcome instanceof FileOutcome.Created || outcome instanceof FileOutcome.Done) {
            Instant oldest = now.minus(FileStore.MEMORY_OF_PUTS);
            kept.values().removeIf(other -> other.at().isBefore(oldest));
            kept.put(name, new Kept(outcome, now));
        }
        return outcome;
    }
}
