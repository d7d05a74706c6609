package satchel.benchmark.dav;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import satchel.benchmark.http.Answer;

/** The CTag of a collection: there, and another one exactly when something has changed. */
public final class Tag implements Check {
    private final String path;
    private final AtomicReference<Optional<String>> last = new AtomicReference<>(Optional.empty());
    private volatile boolean changed;

    public Tag(String path) {
        this.path = path;
    }

    /** From now on the old tag is wrong. */
    public void somethingChanged() {
        changed = true;
    }

    @Override
    public Optional<String> fault(Answer answer) {
        return Members.judge(answer, path, this::fault);
    }

    private Optional<String> fault(Multistatus answer) {
        Optional<String> now =
                answer.members().stream().flatMap(member -> member.ctag().stream()).findFirst();
        if (now.isEmpty()) {
            return Optional.of("no getctag");
        }
        Optional<String> before = last.getAndSet(now);
        boolean same = before.isEmpty() ? !changed : before.equals(now);
        boolean wrong = before.isPresent() && same == changed;
        changed = false;
        return wrong
                ? Optional.of("CTag " + (same ? "stayed" : "changed") + " wrongly")
                : Optional.empty();
    }
}
