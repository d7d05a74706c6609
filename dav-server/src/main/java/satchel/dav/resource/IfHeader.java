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

    /** One parenthesised list. */
    public record Alternative(Subject subject, List<Condition> conditions) {
        public Alternative {
            conditions = List.copyOf(conditions);
        }
    }

    /** What a list is about. */
    public sealed interface Subject {
        /** A list without a tag is about the resource that the request is about. */
        record Target() implements Subject {}

        record Tagged(Address address) implements Subject {}

        /** On another server: of that nothing is known, so nothing but a Not holds. */
        record Elsewhere() implements Subject {}
    }

    /** One thing that has to be so, or with {@code Not} must not. */
    public sealed interface Condition {
        Sense sense();

        record Token(Sense sense, LockToken token) implements Condition {}

        /** Compared strongly: a weak tag is empty here, and equals nothing. */
        record Tag(Sense sense, Optional<ETag> etag) implements Condition {}
    }

    public enum Sense {
        IS,
        IS_NOT
    }

    public boolean holds(Address target, Situation situation) {
        return alternatives.stream().anyMatch(one -> holds(one, target, situation));
    }

    private static boolean holds(Alternative one, Address target, Situation situation) {
        Optional<Address> about =
                switch (one.subject()) {
                    case Subject.Target _ -> Optional.of(target);
                    case Subject.Tagged(Address address) -> Optional.of(address);
                    case Subject.Elsewhere _ -> Optional.empty();
                };
        return one.conditions().stream()
                .allMatch(condition ->
                        (condition.sense() == Sense.IS)
                                == about.filter(address -> is(condition, address, situation))
                                        .isPresent());
    }

    private static boolean is(Condition condition, Address address, Situation situation) {
        return switch (condition) {
            case Condition.Token(Sense _, LockToken token) ->
                    situation.at(address).isIn(token)
                            || situation.locksOn(address).stream()
                                    .anyMatch(lock -> lock.token().equals(token));
            case Condition.Tag(Sense _, Optional<ETag> etag) ->
                    etag.filter(situation.at(address)::has).isPresent();
        };
    }

    /** The same tokens, and it always holds: for writes whose request has been judged already. */
    public IfHeader withoutConditions() {
        Condition always = new Condition.Token(Sense.IS_NOT, new LockToken("DAV:no-lock"));
        Alternative held = new Alternative(new Subject.Target(), List.of(always));
        return new IfHeader(Stream.concat(Stream.of(held), alternatives.stream()).toList());
    }

    /** Beside the target of the request. */
    public Set<Address> mentions() {
        return alternatives.stream()
                .flatMap(one ->
                        switch (one.subject()) {
                            case Subject.Tagged(Address address) -> Stream.of(address);
                            case Subject.Target _, Subject.Elsewhere _ -> Stream.<Address>empty();
                        })
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All that the client says it knows, whether the header holds for their sake or not. */
    public Set<LockToken> submitted() {
        return alternatives.stream()
                .flatMap(one -> one.conditions().stream())
                .flatMap(condition ->
                        switch (condition) {
                            case Condition.Token(Sense _, LockToken token) -> Stream.of(token);
                            case Condition.Tag _ -> Stream.<LockToken>empty();
                        })
                .collect(Collectors.toUnmodifiableSet());
    }
}
