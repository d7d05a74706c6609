package satchel.sync.core.plan;

import java.util.List;
import java.util.Optional;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.base.LinkState;
import satchel.sync.core.base.TakenIn;
import satchel.sync.core.merge.ThreeWayMerge;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.Side;

/** Turns a merge into the writes that it takes: a side that says the same already needs none. */
final class MergeWriter {
    private final Terms terms;
    private final String uid;
    private final FieldMerge merge;
    private final Optional<BaseEntry> base;
    private final Present pim;
    private final Present store;
    private final Reason reason;

    MergeWriter(Terms terms, String uid, Pair pair, FieldMerge merge, Reason reason) {
        this.terms = terms;
        this.uid = uid;
        this.merge = merge;
        this.base = pair.base();
        this.pim = pair.pim().orElseThrow();
        this.store = pair.store().orElseThrow();
        this.reason = reason;
    }

    /**
     * @param winner whose version of what collides is written
     */
    List<Action> write(Side winner) {
        Body merged = merge.with(winner);
        if (FieldMerge.says(terms.format(), merged, pim)) {
            return List.of(update(Side.STORE, merged));
        }
        boolean storeSaysIt = FieldMerge.says(terms.format(), merged, store);
        return switch (terms.mode()) {
            case TWO_WAY ->
                    List.of(storeSaysIt ? update(Side.PIM, merged) : onBoth(merged, winner));
            case MERGE -> List.of(storeSaysIt ? ahead(winner) : intoStore(merged, winner));
            case REPLACE -> throw new IllegalStateException("a replace merges nothing");
        };
    }

    private Action update(Side on, Body merged) {
        Present target = on == Side.PIM ? pim : store;
        Present source = on == Side.PIM ? store : pim;
        return new Action.Update(
                uid,
                on,
                target.id(),
                target.revision(),
                source.id(),
                source.revision(),
                merged,
                base,
                reason);
    }

    private Action onBoth(Body merged, Side winner) {
        return new Action.Merge(
                uid,
                pim.id(),
                pim.revision(),
                store.id(),
                store.revision(),
                merged,
                merge.fields(winner),
                base,
                reason);
    }

    private Action intoStore(Body merged, Side winner) {
        return new Action.MergeInto(
                uid,
                Side.STORE,
                store.id(),
                store.revision(),
                pim.id(),
                pim.revision(),
                takenIn(winner),
                merged,
                merge.fields(winner),
                base,
                reason);
    }

    /** All that the PIM changed is in the store already, or has lost against it. */
    private Action ahead(Side winner) {
        TakenIn takenIn = takenIn(winner);
        BaseEntry entry =
                new BaseEntry(
                        uid,
                        pim.id(),
                        pim.revision(),
                        store.id(),
                        store.revision(),
                        takenIn.agreed(),
                        takenIn.version(),
                        LinkState.STORE_AHEAD);
        return new Action.Adopt(entry, reason);
    }

    /**
     * The PIM's version, which the store knows from now on. Where it has lost a field when the two
     * first met they have not agreed, whatever is merged later: in another mode the user is asked.
     */
    private TakenIn takenIn(Side winner) {
        boolean agreed = base.filter(BaseEntry::isAgreed).isPresent();
        boolean loses = merge.collides() && winner == Side.STORE;
        return new TakenIn(
                pim.body().orElseThrow(),
                !agreed && (loses || hasLostBefore())
                        ? ContentHash.NONE
                        : pim.canonical().orElseThrow().hash());
    }

    /** Of two that never agreed. */
    private boolean hasLostBefore() {
        return base.filter(entry -> FieldMerge.isTakenIn(entry, terms))
                .filter(entry -> !entry.body().equals(ThreeWayMerge.NOTHING))
                .isPresent();
    }
}
