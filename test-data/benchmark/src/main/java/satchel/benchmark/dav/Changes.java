package satchel.benchmark.dav;

import java.util.Optional;
import java.util.function.Consumer;
import satchel.benchmark.data.HeldObject;
import satchel.benchmark.http.Answer;

/** A sync-collection answer with exactly these changes, and a token. */
public record Changes(Members members, Consumer<String> token) implements Check {
    public static Changes of(Iterable<HeldObject> changed, String path) {
        return of(changed, path, unused -> {});
    }

    public static Changes of(Iterable<HeldObject> changed, String path, Consumer<String> token) {
        return new Changes(Members.of(changed, false, path), token);
    }

    @Override
    public Optional<String> fault(Answer answer) {
        return Members.judge(
                answer,
                members.path(),
                multistatus -> {
                    multistatus.token().ifPresent(token);
                    return multistatus.token().isEmpty()
                            ? Optional.of("no sync-token")
                            : members.fault(multistatus);
                });
    }
}
