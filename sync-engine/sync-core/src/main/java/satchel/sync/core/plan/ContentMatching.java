package satchel.sync.core.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.RecordId;

/** Matches records that say the same. */
final class ContentMatching {
    private ContentMatching() {}

    static Map<Present, Present> match(
            Map<RecordId, Present> pim,
            Map<RecordId, Present> store,
            BiPredicate<Present, Present> mayBeTheSame) {
        Map<ContentHash, Deque<Present>> waiting = new HashMap<>();
        for (Present record : store.values()) {
            hash(record)
                    .ifPresent(hash ->
                            waiting.computeIfAbsent(hash, first -> new ArrayDeque<>()).add(record));
        }
        Map<Present, Present> matched = new LinkedHashMap<>();
        for (Present record : pim.values()) {
            Deque<Present> alike = hash(record).map(waiting::get).orElseGet(ArrayDeque::new);
            if (!alike.isEmpty() && mayBeTheSame.test(record, alike.getFirst())) {
                matched.put(record, alike.removeFirst());
            }
        }
        return matched;
    }

    private static Optional<ContentHash> hash(Present record) {
        return record.canonical().map(Canonical::hash);
    }
}
