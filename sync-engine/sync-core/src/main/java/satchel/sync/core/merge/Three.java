package satchel.sync.core.merge;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The same thing in the three versions. */
record Three<T>(T base, T ours, T theirs) {
    <R> Three<R> map(Function<T, R> change) {
        return new Three<>(change.apply(base), change.apply(ours), change.apply(theirs));
    }

    /** Ours first: the result is laid out as ours is. */
    List<T> inOrder() {
        return List.of(ours, theirs, base);
    }

    boolean all(Predicate<T> test) {
        return Stream.of(base, ours, theirs).allMatch(test);
    }
}
