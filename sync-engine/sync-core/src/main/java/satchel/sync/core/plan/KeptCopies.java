package satchel.sync.core.plan;

import java.util.Map;
import java.util.Optional;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.base.LinkState;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;

/**
 * What a merge has left that kept both versions of a conflict: a record that is linked to a copy of
 * it, while the winner, on the copy's side, still has its UID. To a two-way sync the winner is an
 * edit of that record, whose own version lives on as the copy, on both sides under its own UID.
 *
 * @param side where the copy and the winner are
 */
record KeptCopies(Side side, Pair linked, Present winner) {
    /**
     * What it would be by the UIDs; only the record's body tells whether it is.
     *
     * @param winners new on that side, by the marks of their UIDs
     */
    static Optional<KeptCopies> maybe(Side side, Pair linked, Map<String, Present> winners) {
        return linked
                .base()
                .filter(any -> linked.pim().isPresent() && linked.store().isPresent())
                .stream()
                .flatMap(entry -> CopyUid.traces(entry.uid()).stream())
                .flatMap(trace -> Optional.ofNullable(winners.get(trace)).stream())
                .map(winner -> new KeptCopies(side, linked, winner))
                .reduce((any, innermost) -> innermost);
    }

    Present copied() {
        return linked.on(side.other()).orElseThrow();
    }

    boolean isSo() {
        return copied().uid().equals(winner.uid());
    }

    /** Else the copy is not yet what the record says, and nothing may take its place. */
    boolean isAllInTheCopy() {
        BaseEntry entry = linked.base().orElseThrow();
        return copied().canonical().map(Canonical::hash).filter(entry.hash()::equals).isPresent();
    }

    Pair copy() {
        return pair(Optional.empty(), linked.on(side));
    }

    Pair original() {
        return givingWay(side.other(), pair(Optional.of(copied()), Optional.of(winner)));
    }

    private Pair pair(Optional<Present> onOther, Optional<Present> onSide) {
        return side == Side.STORE
                ? new Pair(Optional.empty(), onOther, onSide)
                : new Pair(Optional.empty(), onSide, onOther);
    }

    /** Two of the same UID, as if they had agreed on what that one says which is kept elsewhere. */
    static Pair givingWay(Side loser, Pair met) {
        Present record = met.on(loser).orElseThrow();
        Present pim = met.pim().orElseThrow();
        Present store = met.store().orElseThrow();
        BaseEntry agreed =
                new BaseEntry(
                        met.uid().orElseThrow(),
                        pim.id(),
                        loser == Side.PIM ? pim.revision() : Revision.NONE,
                        store.id(),
                        loser == Side.STORE ? store.revision() : Revision.NONE,
                        record.canonical().orElseThrow().hash(),
                        record.body().orElseThrow(),
                        LinkState.SYNCED);
        return new Pair(Optional.of(agreed), met.pim(), met.store());
    }
}
