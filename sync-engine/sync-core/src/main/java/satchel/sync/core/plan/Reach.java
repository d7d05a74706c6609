package satchel.sync.core.plan;

import java.util.Set;

/** Which records a run may do something about, by UID. */
public sealed interface Reach {
    record All() implements Reach {}

    record Only(Set<String> uids) implements Reach {
        public Only {
            uids = Set.copyOf(uids);
        }
    }

    record Without(Set<String> uids) implements Reach {
        public Without {
            uids = Set.copyOf(uids);
        }
    }

    /** A copy of what lost a conflict goes with its record. */
    default boolean holds(String uid) {
        return switch (this) {
            case All _ -> true;
            case Only(Set<String> uids) -> names(uids, uid);
            case Without(Set<String> uids) -> !names(uids, uid);
        };
    }

    /** Whether it may do something about the record or a copy of it. */
    default boolean mayHold(String uid) {
        return switch (this) {
            case All _, Without _ -> true;
            case Only(Set<String> uids) ->
                    holds(uid) || uids.stream().anyMatch(copy -> isOf(uid, copy));
        };
    }

    /** The records that the user says something about. */
    default Set<String> named() {
        return switch (this) {
            case All _ -> Set.of();
            case Only(Set<String> uids) -> uids;
            case Without(Set<String> uids) -> uids;
        };
    }

    private static boolean names(Set<String> uids, String uid) {
        return uids.contains(uid) || uids.stream().anyMatch(of -> isOf(of, uid));
    }

    /** Whether it is that record, or a copy of it. */
    static boolean isOf(String named, String uid) {
        return named.equals(uid) || CopyUid.isOfCopy(uid, named);
    }
}
