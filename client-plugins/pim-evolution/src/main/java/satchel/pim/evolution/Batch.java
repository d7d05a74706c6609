package satchel.pim.evolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import satchel.bus.BusException;
import satchel.client.api.PimChange;
import satchel.client.api.PimId;
import satchel.client.api.PimOutcome;
import satchel.client.api.PimRecord;
import satchel.client.api.PimRevision;
import satchel.content.line.MalformedContentException;
import satchel.pim.evolution.EvolutionList.Replacement;

/**
 * A handful of changes: look at what is there, send what may be sent in one call of each kind, and
 * look at what the data server made of it.
 */
final class Batch {
    /** A change that can be understood. */
    private sealed interface Wanted {
        String uid();
    }

    private record Creation(PimChange change, Draft draft) implements Wanted {
        @Override
        public String uid() {
            return draft.uid();
        }
    }

    private record Change(PimChange change, String uid, PimRevision expected, Draft draft)
            implements Wanted {}

    private record Removal(PimChange change, String uid, PimRevision expected) implements Wanted {}

    private final EvolutionList list;
    private final Consumer<PimOutcome> sink;

    /** What is still to be told. */
    private final Set<PimChange> open;

    private final Map<Draft, PimChange> created = new LinkedHashMap<>();
    private final Map<Replacement, PimChange> replaced = new LinkedHashMap<>();
    private final Map<String, PimChange> removed = new LinkedHashMap<>();

    Batch(EvolutionList list, List<PimChange> changes, Consumer<PimOutcome> sink) {
        this.list = list;
        this.sink = sink;
        this.open = new LinkedHashSet<>(changes);
    }

    void run() {
        try {
            sort();
            List<PimChange> written = new ArrayList<>();
            send(created, list::create, written);
            send(replaced, list::replace, written);
            send(removed, list::remove, written);
            tell(written);
        } catch (BusException e) {
            String why = "Evolution does not answer: " + e.getMessage();
            Set.copyOf(open).forEach(change -> tell(new PimOutcome.Unknown(change, why)));
        }
    }

    private void tell(PimOutcome outcome) {
        open.remove(outcome.change());
        sink.accept(outcome);
    }

    /** What of it may be sent, by what is there now. */
    private void sort() throws BusException {
        List<Wanted> wanted = new ArrayList<>();
        for (PimChange change : List.copyOf(open)) {
            try {
                wanted.add(wanted(change));
            } catch (MalformedContentException e) {
                tell(new PimOutcome.Refused(change, String.valueOf(e.getMessage())));
            }
        }
        Map<String, Held> held = list.those(wanted.stream().map(Wanted::uid).toList());
        Set<String> taken = new HashSet<>(held.keySet());
        for (Wanted one : wanted) {
            sort(one, Optional.ofNullable(held.get(one.uid())), taken);
        }
    }

    private Wanted wanted(PimChange change) throws MalformedContentException {
        return switch (change) {
            case PimChange.Create(PimId id, String text) ->
                    new Creation(change, list.draft(text, id.value()));
            case PimChange.Replace(PimId id, PimRevision expected, String text) ->
                    new Change(change, id.value(), expected, list.draft(text, id.value()));
            case PimChange.Remove(PimId id, PimRevision expected) ->
                    new Removal(change, id.value(), expected);
        };
    }

    private void sort(Wanted one, Optional<Held> held, Set<String> taken) {
        switch (one) {
            case Creation(PimChange change, Draft draft) -> {
                if (taken.add(draft.uid())) {
                    created.put(draft, change);
                } else {
                    tell(new PimOutcome.UidTaken(change, new PimId(draft.uid())));
                }
            }
            case Change(PimChange change, String uid, PimRevision expected, Draft draft) -> {
                if (!isStill(held, expected)) {
                    tell(new PimOutcome.Stale(change));
                } else if (!draft.uid().equals(uid)) {
                    tell(new PimOutcome.Refused(change, "a record keeps its UID in Evolution"));
                } else {
                    replaced.put(new Replacement(held.orElseThrow(), draft), change);
                }
            }
            case Removal(PimChange change, String uid, PimRevision expected) -> {
                if (isStill(held, expected)) {
                    removed.put(uid, change);
                } else {
                    tell(new PimOutcome.Stale(change));
                }
            }
        }
    }

    private static boolean isStill(Optional<Held> held, PimRevision expected) {
        return held.map(Held::revision).filter(expected::equals).isPresent();
    }

    /** Sends all of one kind. */
    private interface Sending<T> {
        Map<T, Failure> send(List<T> all) throws BusException;
    }

    private <T> void send(Map<T, PimChange> some, Sending<T> sending, List<PimChange> written)
            throws BusException {
        if (some.isEmpty()) {
            return;
        }
        Map<T, Failure> failures = sending.send(List.copyOf(some.keySet()));
        some.forEach((what, change) -> {
            Failure failure = failures.get(what);
            if (failure == null) {
                written.add(change);
            } else {
                tell(failure.of(change, change.id()));
            }
        });
    }

    /** With what is there now, which is the data server's own making. */
    private void tell(List<PimChange> written) throws BusException {
        Map<PimChange, String> uids = new HashMap<>();
        created.forEach((draft, change) -> uids.put(change, draft.uid()));
        replaced.forEach((replacement, change) -> uids.put(change, replacement.draft().uid()));
        uids.keySet().retainAll(written);
        Map<String, Held> now = list.those(uids.values());
        for (PimChange change : written) {
            PimId id = new PimId(uids.getOrDefault(change, change.id().value()));
            Optional<Held> held =
                    change instanceof PimChange.Remove
                            ? Optional.empty()
                            : Optional.ofNullable(now.get(id.value()));
            tell(held.isPresent() ? kept(change, id, held.get()) : done(change, id));
        }
    }

    private PimOutcome kept(PimChange change, PimId id, Held held) throws BusException {
        try {
            return new PimOutcome.Kept(change, new PimRecord(id, held.revision(), list.text(held)));
        } catch (BusException e) {
            if (e.isNamed(Channel.NONSENSE)) {
                return done(change, id);
            }
            throw e;
        }
    }

    private static PimOutcome done(PimChange change, PimId id) {
        return new PimOutcome.Done(change, id, Optional.empty());
    }
}
