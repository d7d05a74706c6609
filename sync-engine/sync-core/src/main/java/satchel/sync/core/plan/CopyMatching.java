package satchel.sync.core.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Side;

/** Finds out in a two-way sync which records are what is left of conflicts that kept both. */
final class CopyMatching {
    private final Mode mode;
    private final Links links;
    private final Map<RecordId, Present> pimLeft;
    private final Map<RecordId, Present> storeLeft;

    /**
     * @param pimLeft and storeLeft what the base does not know; whoever meets is taken out
     */
    CopyMatching(
            Mode mode,
            Links links,
            Map<RecordId, Present> pimLeft,
            Map<RecordId, Present> storeLeft) {
        this.mode = mode;
        this.links = links;
        this.pimLeft = pimLeft;
        this.storeLeft = storeLeft;
    }

    /** Asks for the bodies of records that may have been copied. */
    void ask(Needs needs) {
        for (Side side : Side.values()) {
            for (KeptCopies kept : on(side)) {
                if (kept.copied().body().isEmpty()) {
                    needs.add(side.other(), kept.copied().id());
                }
            }
        }
    }

    /**
     * The winners with the records whose UID they have; the copies are left alone.
     *
     * @param waiting is told of those that cannot take such a record's place yet
     */
    List<Pair> meet(BiConsumer<Side, Present> waiting) {
        List<Pair> pairs = new ArrayList<>();
        for (Side side : Side.values()) {
            for (KeptCopies kept : on(side)) {
                if (!kept.isSo() || left(side).remove(kept.winner().id()) == null) {
                    continue;
                }
                if (kept.isAllInTheCopy()) {
                    links.replace(kept.linked(), kept.copy());
                    pairs.add(kept.original());
                } else {
                    waiting.accept(side, kept.winner());
                }
            }
        }
        return pairs;
    }

    /** A run may have died that had brought the copy to both sides, and not yet the winner. */
    Pair meetAgain(Pair met) {
        for (Side side : Side.values()) {
            if (mode == Mode.TWO_WAY && met.on(side).filter(links::isKeptAsCopy).isPresent()) {
                return KeptCopies.givingWay(side, met);
            }
        }
        return met;
    }

    private List<KeptCopies> on(Side side) {
        if (mode != Mode.TWO_WAY || !links.haveCopies()) {
            return List.of();
        }
        Map<String, Present> winners = new HashMap<>();
        left(side)
                .values()
                .forEach(record ->
                        record.uid()
                                .map(CopyUid::marks)
                                .orElse(List.of())
                                .forEach(mark -> winners.putIfAbsent(mark, record)));
        return links.keptBeside(side, winners);
    }

    private Map<RecordId, Present> left(Side side) {
        return side == Side.PIM ? pimLeft : storeLeft;
    }
}
