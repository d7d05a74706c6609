package satchel.sync.core.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Side;

/**
 * Finds out which record of one side is which of the other: by the base, then by UID, then by
 * content. Works in the order of ids, so that the same sides always give the same pairs.
 */
final class Matching {
    private final Terms terms;
    private final boolean neverMet;
    private final List<Pair> linked = new ArrayList<>();
    private final Map<String, Integer> linkedByUid = new HashMap<>();
    private final TreeMap<RecordId, Present> pimLeft;
    private final TreeMap<RecordId, Present> storeLeft;
    private final List<Action.Skip> skipped = new ArrayList<>();

    Matching(View pim, View store, List<BaseEntry> base, Terms terms) {
        this.terms = terms;
        this.neverMet = base.isEmpty();
        this.pimLeft = present(pim);
        this.storeLeft = present(store);
        for (BaseEntry entry : base) {
            linkedByUid.putIfAbsent(entry.uid(), linked.size());
            linked.add(
                    new Pair(
                            Optional.of(entry),
                            Optional.ofNullable(pimLeft.remove(entry.pimId())),
                            Optional.ofNullable(storeLeft.remove(entry.storeId()))));
        }
    }

    private TreeMap<RecordId, Present> present(View view) {
        TreeMap<RecordId, Present> present = new TreeMap<>();
        view.records()
                .forEach((id, seen) -> present.put(id, new Present(id, seen, terms.format())));
        return present;
    }

    /** The pairs the base knows, before anything else is matched. */
    List<Pair> linked() {
        return linked;
    }

    /**
     * Asks for the bodies of records the base does not know: only they tell their UIDs. A one-way
     * sync need not know them on the receiving side as long as nothing can match them.
     */
    void askForUnknown(Needs needs) {
        ask(Side.PIM, pimLeft, needs);
        boolean mayMatch =
                !pimLeft.isEmpty() || linked.stream().anyMatch(pair -> pair.store().isEmpty());
        if (terms.mode() == Mode.TWO_WAY || mayMatch) {
            ask(Side.STORE, storeLeft, needs);
        }
    }

    private static void ask(Side side, Map<RecordId, Present> left, Needs needs) {
        for (Present record : left.values()) {
            if (record.body().isEmpty()) {
                needs.add(side, record.id());
            }
        }
    }

    /** All pairs; to be called when no body is needed any more. */
    Pairs pairs() {
        Map<String, Present> pimByUid = byUid(Side.PIM, pimLeft);
        Map<String, Present> storeByUid = byUid(Side.STORE, storeLeft);
        List<Pair> pairs = new ArrayList<>(linked);
        pimByUid.forEach((uid, pim) -> {
            Present store = storeByUid.get(uid);
            if (store != null) {
                pairs.add(meet(pim, store));
            }
        });
        ContentMatching.match(pimLeft, storeLeft, this::mayBeTheSame)
                .forEach((pim, store) -> pairs.add(meet(pim, store)));
        pimLeft.values().forEach(pim -> pairs.add(alone(Side.PIM, pim)));
        storeLeft.values().forEach(store -> pairs.add(alone(Side.STORE, store)));
        return new Pairs(pairs, skipped);
    }

    /** The records of a side that stand for themselves; those that cannot be are skipped. */
    private Map<String, Present> byUid(Side side, TreeMap<RecordId, Present> left) {
        Map<String, Present> byUid = new TreeMap<>();
        for (Present record : List.copyOf(left.values())) {
            if (record.isUnreadable()) {
                left.remove(record.id());
                skip(side, record, Reason.UNREADABLE);
            } else if (record.uid().isPresent()) {
                String uid = record.uid().get();
                Integer known = linkedByUid.get(uid);
                if (known == null && !byUid.containsKey(uid)) {
                    byUid.put(uid, record);
                } else if (known != null && linked.get(known).on(side).isEmpty()) {
                    left.remove(record.id());
                    linked.set(known, moved(linked.get(known), side, record));
                } else {
                    left.remove(record.id());
                    skip(side, record, Reason.SAME_UID_TWICE);
                }
            }
        }
        return byUid;
    }

    /** A file renamed, an object uploaded again under another name. */
    private static Pair moved(Pair pair, Side side, Present record) {
        return side == Side.PIM
                ? new Pair(pair.base(), Optional.of(record), pair.store())
                : new Pair(pair.base(), pair.pim(), Optional.of(record));
    }

    private Pair meet(Present pim, Present store) {
        pimLeft.remove(pim.id());
        storeLeft.remove(store.id());
        return new Pair(Optional.empty(), Optional.of(pim), Optional.of(store));
    }

    private static Pair alone(Side side, Present record) {
        return side == Side.PIM
                ? new Pair(Optional.empty(), Optional.of(record), Optional.empty())
                : new Pair(Optional.empty(), Optional.empty(), Optional.of(record));
    }

    /**
     * Equal contents make one record of two where one has no UID, and when two sides first meet
     * that were filled from the same source by programs that gave each its own UIDs. A replace
     * gives the store the PIM's UIDs.
     */
    private boolean mayBeTheSame(Present pim, Present store) {
        return pim.uid().isEmpty()
                || store.uid().isEmpty()
                || (neverMet && terms.mode() != Mode.REPLACE);
    }

    private void skip(Side side, Present record, Reason reason) {
        String name = record.uid().orElse(record.id().value());
        skipped.add(new Action.Skip(name, side, record.id(), reason));
    }
}
