package satchel.sync.core.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which things of one version are which of another. What is equal is paired first; then, key by
 * key, what is the only one left on either side with that key.
 */
final class Matching<T> {
    private final Map<T, T> partners = new HashMap<>();
    private final List<T> single;
    private final List<T> added;

    private Matching(List<T> from, List<T> to) {
        this.single = new ArrayList<>(from);
        this.added = new ArrayList<>(to);
    }

    /**
     * @param same equal for what means the same
     * @param keys the surest first; an empty key is none
     */
    static <T> Matching<T> of(
            List<T> from, List<T> to, Function<T, String> same, List<Function<T, String>> keys) {
        Matching<T> matching = new Matching<>(from, to);
        matching.pairEqual(same);
        keys.forEach(matching::pairByKey);
        return matching;
    }

    Optional<T> of(T known) {
        return Optional.ofNullable(partners.get(known));
    }

    /** What has no partner in the other version. */
    List<T> added() {
        return added;
    }

    private void pairEqual(Function<T, String> same) {
        for (T one : List.copyOf(single)) {
            String wanted = same.apply(one);
            added.stream()
                    .filter(other -> same.apply(other).equals(wanted))
                    .findFirst()
                    .ifPresent(other -> pair(one, other));
        }
    }

    private void pairByKey(Function<T, String> key) {
        for (T one : List.copyOf(single)) {
            String wanted = key.apply(one);
            List<T> alike = with(added, key, wanted);
            if (!wanted.isEmpty() && alike.size() == 1 && with(single, key, wanted).size() == 1) {
                pair(one, alike.getFirst());
            }
        }
    }

    private static <T> List<T> with(List<T> among, Function<T, String> key, String wanted) {
        return among.stream().filter(one -> key.apply(one).equals(wanted)).toList();
    }

    private void pair(T one, T other) {
        partners.put(one, other);
        single.remove(one);
        added.remove(other);
    }
}
