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
    /** Of a writer that expects nothing and knows of no locks. */
    public static final WriteCondition NONE = of(new Precondition.Anything());

    /** Of a writer that expects something of the target and knows of no locks. */
    public static WriteCondition of(Precondition tags) {
        return new WriteCondition(tags, Optional.empty(), "");
    }

    /** Addresses that the judge needs to know about, beside the target. */
    public Set<Address> mentions() {
        return ifHeader.map(IfHeader::mentions).orElse(Set.of());
    }

    /** Of a write to the target alone. */
    public Verdict judge(Address target, WriteReach reach, Situation situation) {
        return judge(target, situation, List.of(new Write(target, reach)));
    }

    /**
     * @param target what the request is about, and so what the headers are about
     * @param writes all that it would change; none for one that reads
     */
    public Verdict judge(Address target, Situation situation, List<Write> writes) {
        boolean holds =
                tags.holds(situation.at(target))
                        && ifHeader.map(header -> header.holds(target, situation)).orElse(true);
        if (!holds) {
            return new Verdict.Stale();
        }
        return situation.locks().isEmpty()
                ? new Verdict.Holds()
                : blocking(writes, situation.locks())
                        .<Verdict>map(Verdict.Locked::new)
                        .orElseGet(Verdict.Holds::new);
    }

    private Optional<Lock> blocking(List<Write> writes, List<Lock> locks) {
        return writes.stream().flatMap(write -> blocking(write, locks).stream()).findFirst();
    }

    private Optional<Lock> blocking(Write write, List<Lock> locks) {
        Address target = write.address();
        Optional<Lock> itself = blocking(locks, lock -> lock.covers(target));
        return switch (write.reach()) {
            case RESOURCE -> itself;
            case MEMBERSHIP -> itself.or(() -> aroundIt(target, locks));
            case TREE -> itself.or(() -> aroundIt(target, locks)).or(() -> below(target, locks));
        };
    }

    /** RFC 4918 section 7.4: who locks a collection locks its membership. */
    private Optional<Lock> aroundIt(Address target, List<Lock> locks) {
        Address parent = AddressSpace.parent(target);
        return blocking(locks, lock -> lock.covers(parent));
    }

    /** Each locked resource below has to be unlocked by a token of its own. */
    private Optional<Lock> below(Address target, List<Lock> locks) {
        return locks.stream()
                .filter(lock -> lock.isWithin(target))
                .map(lock -> lock.root().address())
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
