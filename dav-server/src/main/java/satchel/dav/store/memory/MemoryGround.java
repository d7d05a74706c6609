package satchel.dav.store.memory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import satchel.dav.resource.Address;
import satchel.dav.resource.AddressSpace;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.Lock;
import satchel.dav.resource.Situation;
import satchel.dav.resource.Standing;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.FileOutcome;
import satchel.dav.store.NewFile;

/**
 * What the stores in memory share, so that each can judge what the others hold: one operation at a
 * time, the clock, the locks.
 */
final class MemoryGround {
    private final InstantSource clock;
    private final Map<String, List<Lock>> locks = new HashMap<>();
    private final List<Function<Address, Standing>> lookups = new ArrayList<>();
    private Optional<FileMaker> files = Optional.empty();
    private Allowance allowance = (_, _) -> false;

    MemoryGround(InstantSource clock) {
        this.clock = clock;
    }

    synchronized <T> T alone(Supplier<T> operation) {
        return operation.get();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Makes a file; one alone can. */
    @FunctionalInterface
    interface FileMaker {
        FileOutcome make(FilePath path, NewFile file, WriteCondition condition);
    }

    void addFiles(FileMaker maker) {
        files = Optional.of(maker);
    }

    /** Says whether so many bytes more are too many for somebody. */
    @FunctionalInterface
    interface Allowance {
        boolean forbids(String owner, long more);
    }

    /** Until somebody says what may be kept, nothing is too much. */
    void addAllowance(Allowance said) {
        allowance = said;
    }

    boolean forbids(String owner, long more) {
        return more > 0 && allowance.forbids(owner, more);
    }

    boolean makeFile(Address address, NewFile file, WriteCondition condition) {
        return address instanceof Address.File(FilePath path)
                && files.map(maker -> maker.make(path, file, condition))
                        .filter(FileOutcome.Created.class::isInstance)
                        .isPresent();
    }

    /** A store says what stands where it is responsible, and nothing for the rest. */
    void add(Function<Address, Standing> lookup) {
        lookups.add(lookup);
    }

    Standing standing(Address address) {
        return lookups.stream()
                .map(lookup -> lookup.apply(address))
                .filter(standing -> !standing.equals(new Standing.Nothing()))
                .findFirst()
                .orElseGet(Standing.Nothing::new);
    }

    Situation situation(Address target, WriteCondition condition) {
        String owner = owner(target, condition);
        Map<Address, Standing> all = new HashMap<>();
        for (Address address : condition.mentions()) {
            if (AddressSpace.owner(address).filter(owner::equals).isPresent()) {
                all.put(address, standing(address));
            }
        }
        all.put(target, standing(target));
        return new Situation(all, living(owner));
    }

    List<Lock> living(String owner) {
        Instant now = now();
        return locks.getOrDefault(owner, List.of()).stream()
                .filter(lock -> lock.lives(now))
                .toList();
    }

    void put(String owner, Lock lock) {
        List<Lock> all = new ArrayList<>(living(owner));
        all.removeIf(other -> other.token().equals(lock.token()));
        all.add(lock);
        locks.put(owner, all);
    }

    void endLocksWithin(Address address) {
        AddressSpace.owner(address)
                .ifPresent(owner ->
                        remove(
                                owner,
                                living(owner).stream()
                                        .filter(lock -> lock.isWithin(address))
                                        .toList()));
    }

    /** Of what is nobody's, only the asker's own data can matter to a condition. */
    static String owner(Address address, WriteCondition condition) {
        return AddressSpace.owner(address).orElse(condition.user());
    }

    void remove(String owner, List<Lock> gone) {
        List<Lock> all = new ArrayList<>(living(owner));
        all.removeAll(gone);
        locks.put(owner, all);
    }
}
