package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each object may say, as its only writer knows it: after an acknowledged write that write
 * alone; after one that was sent and not answered, either it or what was there before.
 */
final class Truth {
    /** An object that is not there. */
    static final String GONE = "gone";

    private record Move(String from, String to, String value) {}

    private final Map<String, Set<String>> possible = new ConcurrentHashMap<>();
    private final Set<Move> unanswered = ConcurrentHashMap.newKeySet();

    void sent(String name, String value) {
        possible.computeIfAbsent(
                        name, _ -> Collections.synchronizedSet(new TreeSet<>(Set.of(GONE))))
                .add(value);
    }

    void acknowledged(String name, String value) {
        possible.put(name, Collections.synchronizedSet(new TreeSet<>(Set.of(value))));
    }

    void moving(String from, String to, String value) {
        unanswered.add(new Move(from, to, value));
        sent(from, GONE);
        sent(to, value);
    }

    void moved(String from, String to, String value) {
        unanswered.remove(new Move(from, to, value));
        acknowledged(from, GONE);
        acknowledged(to, value);
    }

    /**
     * After all has been read: what was being moved is in one of the two places, and in one only.
     */
    void checkMoves() {
        for (Move move : unanswered) {
            assertThat(List.of(value(move.from()), value(move.to())))
                    .as("%s", move)
                    .containsOnlyOnce(move.value());
        }
        unanswered.clear();
    }

    /** What was read is what is: an unanswered write is decided by it. */
    void read(String name, String value) {
        acknowledged(name, value);
    }

    Set<String> possible(String name) {
        return possible.get(name);
    }

    /** For certain. */
    boolean isThere(String name) {
        return !possible.getOrDefault(name, Set.of(GONE)).contains(GONE);
    }

    /** What it says, of one whose writes have all been answered or read. */
    String value(String name) {
        Set<String> values = possible.get(name);
        assertThat(values).as(name).hasSize(1);
        return values.iterator().next();
    }

    Set<String> names() {
        return possible.keySet();
    }
}
