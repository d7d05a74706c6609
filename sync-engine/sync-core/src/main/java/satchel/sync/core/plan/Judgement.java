package satchel.sync.core.plan;

import java.util.List;
import java.util.Optional;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.record.Side;

/** Judges one pair: what became of it on each side, what the tables say, which action that is. */
final class Judgement {
    private static final Side GIVER = Side.PIM;
    private static final Side RECEIVER = GIVER.other();

    private final Terms terms;
    private final Needs needs;
    private final ActionWriter writer;

    Judgement(Terms terms, Needs needs) {
        this.terms = terms;
        this.needs = needs;
        this.writer = new ActionWriter(terms, needs);
    }

    /** No action where there is nothing to do, or where a body must be seen first. */
    List<Action> of(Pair pair) {
        if (isSettledUntilTouched(pair)) {
            return List.of(new Action.Park(pair.base().orElseThrow(), Reason.CONFLICT));
        }
        Pair known = terms.mode() == Mode.TWO_WAY ? withoutKeptLink(pair) : pair;
        Optional<State> giver = state(known, GIVER);
        if (giver.isEmpty()) {
            needs.add(GIVER, known.on(GIVER).orElseThrow().id());
            if (terms.mode() != Mode.TWO_WAY) {
                return List.of();
            }
        }
        Optional<State> receiver = state(known, RECEIVER);
        if (receiver.isEmpty() && asksReceiver(giver)) {
            needs.add(RECEIVER, known.on(RECEIVER).orElseThrow().id());
            return List.of();
        }
        return giver.map(state -> judge(known, state, receiver.orElse(State.CHANGED)))
                .orElse(List.of());
    }

    private List<Action> judge(Pair pair, State giver, State receiver) {
        for (Side side : Side.values()) {
            Optional<Present> record = pair.on(side);
            if (record.filter(Present::isUnreadable).isPresent()) {
                return List.of(ActionWriter.skip(pair, side, record.get()));
            }
        }
        Optional<FieldMerge> merge = merge(pair, giver, receiver);
        Contents contents =
                merge.isPresent() && !merge.get().collides()
                        ? Contents.MERGE
                        : contents(pair, giver, receiver);
        Decision decision = DecisionTables.decide(terms, giver, receiver, contents);
        return writer.write(decision, pair, giver, receiver, merge);
    }

    /** A parked conflict waits for its user, or for one of the sides to change. */
    private boolean isSettledUntilTouched(Pair pair) {
        return terms.mode() != Mode.REPLACE
                && terms.conflicts() == ConflictPolicy.ASK
                && pair.base()
                        .filter(entry -> entry.state().isOpen())
                        .filter(entry -> isUntouched(entry, pair, Side.PIM))
                        .filter(entry -> isUntouched(entry, pair, Side.STORE))
                        .isPresent();
    }

    static boolean isUntouched(BaseEntry entry, Pair pair, Side side) {
        return pair.on(side)
                .filter(record -> record.id().equals(entry.id(side)))
                .filter(record -> record.revision().equals(entry.revision(side)))
                .isPresent();
    }

    /** In a two-way sync, what a merge once kept on one side only is new there. */
    private static Pair withoutKeptLink(Pair pair) {
        boolean kept =
                pair.base()
                        .filter(entry ->
                                switch (entry.state()) {
                                    case KEPT_IN_STORE -> isOnlyOn(Side.STORE, pair);
                                    case KEPT_IN_PIM -> isOnlyOn(Side.PIM, pair);
                                    case SYNCED, STORE_AHEAD, PIM_AHEAD, ASIDE, PARKED, PARTED ->
                                            false;
                                })
                        .isPresent();
        return kept ? new Pair(Optional.empty(), pair.pim(), pair.store()) : pair;
    }

    private static boolean isOnlyOn(Side side, Pair pair) {
        return pair.on(side).isPresent() && pair.on(side.other()).isEmpty();
    }

    /** What became of the record; absent where only its body can tell. */
    private Optional<State> state(Pair pair, Side side) {
        Optional<Present> present = pair.on(side);
        if (pair.base().isEmpty()) {
            return Optional.of(present.isPresent() ? State.NEW : State.NONE);
        }
        if (present.isEmpty()) {
            return Optional.of(State.DELETED);
        }
        BaseEntry entry = pair.base().get();
        if (isUntouched(entry, pair, side) && revisionSpeaksFor(entry, side)) {
            return Optional.of(State.SAME);
        }
        if (present.get().isUnreadable()) {
            return Optional.of(State.CHANGED);
        }
        return present.get().canonical().map(now -> changed(entry, now));
    }

    private static State changed(BaseEntry entry, Canonical now) {
        if (!entry.isAgreed()) {
            return State.NEW;
        }
        return entry.hash().equals(now.hash()) ? State.SAME : State.CHANGED;
    }

    /** Whether the base's revision of a side is one of the agreed content. */
    private boolean revisionSpeaksFor(BaseEntry entry, Side side) {
        boolean agreed = entry.isAgreed();
        return switch (entry.state()) {
            case SYNCED, ASIDE -> true;
            // Sides that never agreed were left apart by a merge: to that, the giver's is known.
            case STORE_AHEAD -> side == Side.PIM && (agreed || terms.mode() == Mode.MERGE);
            case PIM_AHEAD -> side == Side.STORE && agreed;
            case KEPT_IN_STORE, KEPT_IN_PIM, PARKED, PARTED -> false;
        };
    }

    /** A one-way sync reads the receiver's version only where the tables ask what became of it. */
    private boolean asksReceiver(Optional<State> giver) {
        return switch (terms.mode()) {
            case TWO_WAY -> true;
            case REPLACE -> false;
            case MERGE ->
                    giver.filter(state ->
                                    switch (state) {
                                        case NEW, CHANGED -> true;
                                        case DELETED -> terms.deletions() == Deletions.PROPAGATE;
                                        case NONE, SAME -> false;
                                    })
                            .isPresent();
        };
    }

    /** Only where both wrote something, and not the same: for all others it would be in vain. */
    private Optional<FieldMerge> merge(Pair pair, State giver, State receiver) {
        return isWritten(giver)
                        && isWritten(receiver)
                        && !ActionWriter.isParted(pair)
                        && terms.mode() != Mode.REPLACE
                        && contents(pair, giver, receiver) != Contents.EQUAL
                ? FieldMerge.of(terms, pair)
                : Optional.empty();
    }

    private static boolean isWritten(State state) {
        return switch (state) {
            case NEW, CHANGED -> true;
            case NONE, SAME, DELETED -> false;
        };
    }

    private Contents contents(Pair pair, State giver, State receiver) {
        Optional<Canonical> given = pair.on(GIVER).flatMap(Present::canonical);
        Optional<Canonical> there = pair.on(RECEIVER).flatMap(Present::canonical);
        if (given.isEmpty() || there.isEmpty()) {
            return Contents.DIFFERENT;
        }
        if (given.get().hash().equals(there.get().hash())) {
            return Contents.EQUAL;
        }
        if (giver == State.SAME || receiver == State.SAME) {
            return Contents.DIFFERENT;
        }
        int order =
                Recency.compare(
                        pair.on(GIVER).flatMap(Present::body).orElseThrow(),
                        pair.on(RECEIVER).flatMap(Present::body).orElseThrow());
        if (order == 0) {
            return Contents.DIFFERENT;
        }
        return order > 0 ? Contents.GIVER_NEWER : Contents.RECEIVER_NEWER;
    }
}
