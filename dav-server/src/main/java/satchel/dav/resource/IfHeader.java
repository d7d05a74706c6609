package satchel.dav.resource;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The If header (RFC 4918 section 10.4) as data: it holds if one of its lists holds, a list if all
 * its conditions do.
 */
public record IfHeader(List<Alternative> alternatives) {
    public IfHeader {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * One parenthesised list.
     *
     * @param resource what it is about; empty for the resource that the request is about
     */
    public record Alternative(Optional<Address> resource, List<Condition> conditions) {
        public Alternative {
            conditions = List.copyOf(conditions);
        }
    }

    /** One thing that has to be so, or with {@code Not} must not. */
    public sealed interface Condition {
        record Token(Sense sense, LockToken token) implements Condition {}

        /** Compared strongly: a weak tag is empty here, and equals nothing. */
        record Tag(Sense sense, Optional<ETag> etag) implements Condition {}
    }

    public enum Sense {
        IS,
        IS_NOT
    }

    public boolean holds(Address target, Situation situation) {
        return alternatives.stream()
                .anyMatch(one -> holds(one, one.resource().orElse(target), situation));
    }

    private static boolean holds(Alternative alternative, Address about, Situation situation) {
        return alternative.conditions().stream()
                .allMatch(condition ->
                        switch (condition) {
                            case Condition.Token(Sense sense, LockToken token) ->
                                    (sense == Sense.IS) == isLocked(situation, about, token);
                            case Condition.Tag(Sense sense, Optional<ETag> etag) ->
                                    (sense == Sense.IS)
                                            == (etag.isPresent()
                                                    && situation.etag(about).equals(etag));
                        });
    }

    private static boolean isLocked(Situation situation, Address about, LockToken token) {
        return situation.locksOn(about).stream().anyMatch(lock -> lock.token().equals(token));
    }

    /** Beside the target of the request. */
    public Set<Address> mentions() {
        return alternatives.stream()
                .flatMap(alternative -> alternative.resource().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All that the client says it knows, whether the header holds for their sake or not. */
    public Set<LockToken> submitted() {
        return alternatives.stream()
                .flatMap(alternative -> alternative.conditions().stream())
                .flatMap(condition ->
                        switch (condition) {
                            case Condition.Token(Sense _, LockToken token) -> Stream.of(token);
                            case Condition.Tag _ -> Stream.<LockToken>empty();
                        })
                .collect(Collectors.toUnmodifiableSet());
    }
}
