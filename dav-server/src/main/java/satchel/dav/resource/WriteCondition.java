package satchel.dav.resource;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All that a write depends on, as data: judged by this one pure function inside the storage
 * transaction that does the write.
 *
 * @param tags If-Match and If-None-Match, about the target
 * @param user who writes: a lock's token is worth nothing in another's hand
 */
public record WriteCondition(Precondition tags, Optional<IfHeader> ifHeader, String user) {
    /** Of a writer that expects something of the target and knows of no locks. */
    public static WriteCondition of(Precondition tags) {
        return new WriteCondition(tags, Optional.empty(), "");
    }

    /** Addresses whose tags the judge needs, beside the target's. */
    public Set<Address> mentions() {
        return ifHeader.map(IfHeader::mentions).orElse(Set.of());
    }

    public Verdict judge(Address target, WriteReach reach, Situation situation) {
        boolean holds =
                tags.holds(situation.etag(target))
                        && ifHeader.map(header -> header.holds(target, situation)).orElse(true);
        if (!holds) {
            return new Verdict.Stale();
        }
        return blocking(target, reach, situation.locks())
                .<Verdict>map(Verdict.Locked::new)
                .orElseGet(Verdict.Holds::new);
    }

    private Optional<Lock> blocking(Address target, WriteReach reach, List<Lock> locks) {
        if (locks.isEmpty()) {
            return Optional.empty();
        }
        Address parent = AddressSpace.parent(target);
        return switch (reach) {
            case RESOURCE -> blocking(locks, lock -> lock.covers(target));
            case MEMBERSHIP ->
                    blocking(locks, lock -> lock.covers(target))
                            .or(() -> blocking(locks, lock -> lock.covers(parent)));
            case TREE ->
                    blocking(locks, lock -> lock.covers(target))
                            .or(() -> blocking(locks, lock -> lock.covers(parent)))
                            .or(() -> below(target, locks));
        };
    }

    /** Each locked resource below has to be unlocked by a token of its own. */
    private Optional<Lock> below(Address target, List<Lock> locks) {
        return locks.stream()
                .map(Lock::root)
                .filter(root -> AddressSpace.isWithin(root, target))
                .flatMap(root -> blocking(locks, lock -> lock.covers(root)).stream())
                .findFirst();
    }

    /** Of several shared locks on one resource the token of one is enough. */
    private Optional<Lock> blocking(List<Lock> locks, Predicate<Lock> concerned) {
        List<Lock> here = locks.stream().filter(concerned).toList();
        return here.stream().anyMatch(this::holdsToken)
                ? Optional.empty()
                : here.stream().findFirst();
    }

    private boolean holdsToken(Lock lock) {
        return lock.user().equals(user)
                && ifHeader.map(header -> header.submitted().contains(lock.token())).orElse(false);
    }
}
