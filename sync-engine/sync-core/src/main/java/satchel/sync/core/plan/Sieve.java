package satchel.sync.core.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.content.calendar.TimeExtent;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.base.LinkState;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Side;
import satchel.sync.core.scope.Aside;
import satchel.sync.core.scope.Members;
import satchel.sync.core.scope.PartKey;
import satchel.sync.core.scope.Scope;

/**
 * Takes out what the scope does not hold, before anything is decided about it. A pair is within as
 * long as one of its sides' versions is: an edit that takes a record out of the scope is still
 * carried over, and then both are left alone. Nothing is deleted because the scope has changed.
 */
final class Sieve {
    private final Terms terms;
    private final Scope scope;
    private final Members members;
    private final Needs needs;
    private final Map<RecordId, Aside> outsideInPim = new HashMap<>();
    private final Map<RecordId, Aside> outsideInStore = new HashMap<>();
    private final List<Action> actions = new ArrayList<>();

    Sieve(Terms terms, Members members, Needs needs) {
        this.terms = terms;
        this.scope = terms.scope();
        this.members = members;
        this.needs = needs;
    }

    Outside outside() {
        return new Outside(outsideInPim, outsideInStore);
    }

    /** What the base is to learn of the pairs that were taken out. */
    List<Action> actions() {
        return actions;
    }

    /** Whether a record need not be read, because it is what was set aside before. */
    boolean isSetAside(Side side, Present record) {
        Optional<PartKey> part =
                side == scope.joined() ? Optional.of(PartKey.of(record.id())) : Optional.empty();
        return record.aside()
                .filter(aside -> scope.stillHolds(aside, part, record.revision(), members))
                .isPresent();
    }

    /** What is to be decided about; nothing also where a body must be seen before that is known. */
    Optional<Pair> within(Pair pair) {
        if (isOpenTo(pair)) {
            return Optional.of(asFound(pair));
        }
        Map<Side, Standing> standings = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            pair.on(side).ifPresent(record -> standings.put(side, standing(pair, side, record)));
        }
        if (standings.isEmpty() || standings.containsValue(new Standing.Within())) {
            return readyToMeet(pair) ? Optional.of(asFound(pair)) : Optional.empty();
        }
        if (standings.containsValue(new Standing.Unknown())) {
            standings.forEach((side, standing) -> askIfUnknown(pair, side, standing));
            return Optional.empty();
        }
        takeOut(pair, standings);
        return Optional.empty();
    }

    /** A merge does nothing about what only the receiver has, wherever it belongs. */
    private boolean isOpenTo(Pair pair) {
        boolean onlyReceived = pair.base().isEmpty() && pair.pim().isEmpty();
        return (scope.isOpen() && !isOfLostPart(pair))
                || (onlyReceived && terms.mode() == Mode.MERGE);
    }

    private boolean isOfLostPart(Pair pair) {
        return part(pair).filter(key -> !scope.hasPart(key)).isPresent();
    }

    private Optional<PartKey> part(Pair pair) {
        Side joined = scope.joined();
        return pair.on(joined)
                .map(Present::id)
                .or(() -> pair.base().map(entry -> entry.id(joined)))
                .map(PartKey::of);
    }

    private Standing standing(Pair pair, Side side, Present record) {
        Optional<PartKey> part = part(pair);
        if (isOfLostPart(pair)) {
            return new Standing.Outside(
                    new Aside("", record.revision(), pair.uid(), TimeExtent.UNBOUNDED, Map.of()));
        }
        if (record.body().isPresent()) {
            return judged(part, record, record.body().get());
        }
        Optional<Aside> before =
                record.aside()
                        .filter(aside -> scope.stillHolds(aside, part, record.revision(), members));
        if (before.isPresent()) {
            return new Standing.Outside(before.get());
        }
        return pair.base()
                .filter(entry -> Judgement.isUntouched(entry, pair, side))
                .map(entry -> standingOf(entry, part, record))
                .orElse(new Standing.Unknown());
    }

    /** What is parked waits for its user, wherever the versions that collide belong. */
    private Standing standingOf(BaseEntry entry, Optional<PartKey> part, Present record) {
        return entry.state().isOpen() ? new Standing.Within() : judged(part, record, entry.body());
    }

    private Standing judged(Optional<PartKey> part, Present record, Body body) {
        return scope.judge(part, record.revision(), body, members)
                .<Standing>map(Standing.Outside::new)
                .orElse(new Standing.Within());
    }

    private void askIfUnknown(Pair pair, Side side, Standing standing) {
        if (standing instanceof Standing.Unknown) {
            needs.add(side, pair.on(side).orElseThrow().id());
        }
    }

    /** Two that meet are compared, also where one of them was set aside without its body. */
    private boolean readyToMeet(Pair pair) {
        boolean ready = true;
        for (Side side : Side.values()) {
            Optional<Present> unread = pair.on(side).filter(record -> record.body().isEmpty());
            if (pair.base().isEmpty() && unread.isPresent()) {
                needs.add(side, unread.get().id());
                ready = false;
            }
        }
        return ready;
    }

    /** What was missed while the pair was aside is no deletion: it has never been asked for. */
    private static Pair asFound(Pair pair) {
        boolean forgotten =
                pair.base().filter(entry -> entry.state() == LinkState.ASIDE).isPresent()
                        && pair.pim().isPresent() != pair.store().isPresent();
        return forgotten ? new Pair(Optional.empty(), pair.pim(), pair.store()) : pair;
    }

    private void takeOut(Pair pair, Map<Side, Standing> standings) {
        standings.forEach((side, standing) -> {
            if (standing instanceof Standing.Outside(Aside aside)) {
                (side == Side.PIM ? outsideInPim : outsideInStore)
                        .put(pair.on(side).orElseThrow().id(), aside);
            }
        });
        pair.base().flatMap(entry -> remembered(entry, pair)).ifPresent(actions::add);
    }

    /**
     * What both had agreed on stays remembered: the record may come back. Where they had not, and
     * one of them is gone, there is nothing to go on from. A part that was taken out is not gone.
     */
    private Optional<Action> remembered(BaseEntry entry, Pair pair) {
        boolean both = pair.pim().isPresent() && pair.store().isPresent();
        return switch (entry.state()) {
            case SYNCED ->
                    Optional.of(new Action.Adopt(entry.in(LinkState.ASIDE), Reason.OUT_OF_SCOPE));
            case STORE_AHEAD, PIM_AHEAD, PARKED, PARTED ->
                    both || isOfLostPart(pair)
                            ? Optional.empty()
                            : Optional.of(new Action.Forget(entry, Reason.OUT_OF_SCOPE));
            case ASIDE, KEPT_IN_STORE, KEPT_IN_PIM -> Optional.empty();
        };
    }
}
