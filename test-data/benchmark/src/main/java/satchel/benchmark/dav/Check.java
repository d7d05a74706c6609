package satchel.benchmark.dav;

import java.util.Optional;
import java.util.Set;
import satchel.benchmark.http.Answer;

/** Judges an answer: right status, right count, right body. */
@FunctionalInterface
public interface Check {
    /** What is wrong with it; empty if nothing is. */
    Optional<String> fault(Answer answer);

    static Check status(Integer... right) {
        Set<Integer> all = Set.of(right);
        return answer ->
                all.contains(answer.status())
                        ? Optional.empty()
                        : Optional.of("status " + answer.status() + ", not " + all);
    }
}
