package satchel.sync.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Side;
import satchel.sync.core.scope.Members;

/**
 * Finds out which record of one side is which of the other: by the base, then by UID, then by
 * content, but for bookmarks. Works in the order of ids, so that the same sides always give the
 * same pairs.
 */
final class Matching {
    private final Terms terms;
    private final boolean neverMet;
    private final Links links;
    private final TreeMap<RecordId, Present> pimLeft;
    private final TreeMap<RecordId, Present> storeLeft;
    private final CopyMatching copies;
    private final List<Action.Skip> skipped = new ArrayList<>();

    Matching(View pim, View store, List<BaseEntry> base, Terms terms) {
        this.terms = terms;
        this.neverMet = base.isEmpty();
        this.links = new Links(terms.store());
        this.pimLeft = present(pim);
        this.storeLeft = present(store);
        this.copies = new CopyMatching(terms.mode(), links, pimLeft, storeLeft);
        for (BaseEntry entry : base) {
            Pair pair =
                    new Pair(
                            Optional.of(entry),
                            Optional.ofNullable(pimLeft.remove(entry.pimId())),
                            Optional.ofNullable(storeLeft.remove(entry.storeId())));
            links.add(pair, entry.uid());
        }
    }

    private TreeMap<RecordId, Present> present(View view) {
        TreeMap<RecordId, Present> present = new TreeMap<>();
        view.records()
                .forEach((id, seen) ->
                        present.put(
                                id,
                                new Present(
                                        id,
                                        seen,
                                        terms.format(),
                                        Optional.ofNullable(view.aside().get(id)))));
        return present;
    }

    /** The pairs the base knows, before anything else is matched. */
    List<Pair> linked() {
        return links.pairs();
    }

    /** Who is in which group, by the bodies that are known so far. */
    Members members() {
        Members members = new Members();
        if (terms.scope().asksForMembers()) {
            for (Pair pair : links.pairs()) {
                pair.base().map(BaseEntry::body).ifPresent(members::see);
                pair.pim().flatMap(Present::body).ifPresent(members::see);
                pair.store().flatMap(Present::body).ifPresent(members::see);
            }
            pimLeft.values().forEach(record -> record.body().ifPresent(members::see));
            storeLeft.values().forEach(record -> record.body().ifPresent(members::see));
        }
        return members;
    }

    /**
     * Asks for the bodies of records the base does not know: only they tell their UIDs. A one-way
     * sync need not know them on the receiving side as long as nothing can match them.
     */
    void askForUnknown(Needs needs, Sieve sieve) {
        ask(Side.PIM, pimLeft, needs, sieve);
        boolean mayMatch =
                !pimLeft.isEmpty()
                        || links.pairs().stream().anyMatch(pair -> pair.store().isEmpty());
        if (terms.mode() == Mode.TWO_WAY || mayMatch) {
            ask(Side.STORE, storeLeft, needs, sieve);
        }
    }

    private static void ask(Side side, Map<RecordId, Present> left, Needs needs, Sieve sieve) {
        for (Present record : left.values()) {
            if (record.body().isEmpty() && !sieve.isSetAside(side, record)) {
                needs.add(side, record.id());
            }
        }
    }

    /** Once those are known: winners of conflicts of which both versions were kept. */
    void askForCopied(Needs needs) {
        copies.ask(needs);
    }

    /** All pairs; to be called when no body is needed any more. */
    Pairs pairs() {
        takeOut(Side.PIM, pimLeft);
        takeOut(Side.STORE, storeLeft);
        List<Pair> winners =
                copies.meet((side, winner) -> skip(side, winner, Reason.SAME_UID_TWICE));
        claim(pimLeft, records -> links.claimOwnCopies(Side.PIM, records));
        claim(storeLeft, records -> links.claimOwnCopies(Side.STORE, records));
        // A UID that both sides have tells more than a content that a third record has as well.
        List<Pair> newOnBoth = meetByUid();
        claim(pimLeft, records -> links.claimByContent(Side.PIM, records));
        claim(storeLeft, records -> links.claimByContent(Side.STORE, records));
        List<Pair> pairs = new ArrayList<>(links.pairs());
        pairs.addAll(winners);
        pairs.addAll(newOnBoth);
        ContentMatching.match(pimLeft, storeLeft, this::mayBeTheSame)
                .forEach((pim, store) -> pairs.add(meet(pim, store)));
        pimLeft.values().forEach(pim -> pairs.add(alone(Side.PIM, pim)));
        storeLeft.values().forEach(store -> pairs.add(alone(Side.STORE, store)));
        return new Pairs(pairs, skipped);
    }

    /** Takes out what cannot be read, and what the links know by its UID. */
    private void takeOut(Side side, TreeMap<RecordId, Present> left) {
        for (Present record : List.copyOf(left.values())) {
            if (record.isUnreadable()) {
                left.remove(record.id());
                skip(side, record, Reason.UNREADABLE);
                continue;
            }
            switch (links.claimByUid(side, record)) {
                case MOVED -> left.remove(record.id());
                case TAKEN -> {
                    left.remove(record.id());
                    skip(side, record, Reason.SAME_UID_TWICE);
                }
                case UNKNOWN -> {}
            }
        }
    }

    private List<Pair> meetByUid() {
        List<Pair> pairs = new ArrayList<>();
        Map<String, Present> storeByUid = byUid(Side.STORE, storeLeft);
        byUid(Side.PIM, pimLeft)
                .forEach((uid, pim) -> {
                    Present store = storeByUid.get(uid);
                    if (store != null) {
                        pairs.add(copies.meetAgain(meet(pim, store)));
                    }
                });
        return pairs;
    }

    /** A replace gives the store the PIM's UIDs, so it does not match by content. */
    private void claim(TreeMap<RecordId, Present> left, UnaryOperator<List<Present>> claim) {
        if (terms.mode() != Mode.REPLACE && mayHaveAnotherUid()) {
            List<Present> unclaimed = claim.apply(List.copyOf(left.values()));
            left.clear();
            unclaimed.forEach(record -> left.put(record.id(), record));
        }
    }

    private Map<String, Present> byUid(Side side, TreeMap<RecordId, Present> left) {
        Map<String, Present> byUid = new TreeMap<>();
        for (Present record : List.copyOf(left.values())) {
            boolean twice =
                    record.uid().filter(uid -> byUid.putIfAbsent(uid, record) != null).isPresent();
            if (twice) {
                left.remove(record.id());
                skip(side, record, Reason.SAME_UID_TWICE);
            }
        }
        return byUid;
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
     * that were filled from the same source by programs that gave each its own UIDs.
     */
    private boolean mayBeTheSame(Present pim, Present store) {
        if (pim.uid().isEmpty() || store.uid().isEmpty()) {
            return true;
        }
        return neverMet
                && mayHaveAnotherUid()
                && terms.mode() != Mode.REPLACE
                && !CopyUid.isOfCopy(store.uid().get(), pim.uid().get());
    }

    /** Folders and what is in them name each other by UID: with another one they would not meet. */
    private boolean mayHaveAnotherUid() {
        return switch (terms.format()) {
            case ICALENDAR, VCARD -> true;
            case BOOKMARK -> false;
        };
    }

    private void skip(Side side, Present record, Reason reason) {
        String name = record.uid().orElse(record.id().value());
        skipped.add(new Action.Skip(name, side, record.id(), reason));
    }
}
