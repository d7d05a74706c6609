package satchel.sync.core.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.Side;

/**
 * The records the base knows. A record that has got another name on its side (a file renamed, an
 * object uploaded again) finds its link by UID, or by what it says.
 */
final class Links {
    /** What a link makes of a record that the base does not know by name. */
    enum Claim {
        /** It is a link's record under another name. */
        MOVED,
        /** A link with its UID still has its own record on that side. */
        TAKEN,
        UNKNOWN
    }

    private final Side store;
    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, Integer> byUid = new HashMap<>();

    /** The links to copies, by what their UIDs tell of what was copied. */
    private final Map<String, List<Integer>> copies = new HashMap<>();

    /**
     * @param store the side whose UIDs are those of the links
     */
    Links(Side store) {
        this.store = store;
    }

    void add(Pair pair, String uid) {
        byUid.putIfAbsent(uid, pairs.size());
        for (String trace : CopyUid.traces(uid)) {
            copies.computeIfAbsent(trace, first -> new ArrayList<>()).add(pairs.size());
        }
        pairs.add(pair);
    }

    List<Pair> pairs() {
        return pairs;
    }

    boolean haveCopies() {
        return !copies.isEmpty();
    }

    /**
     * The links to copies that a merge may have kept beside these records of the side.
     *
     * @param winners by the marks of their UIDs
     */
    List<KeptCopies> keptBeside(Side side, Map<String, Present> winners) {
        return pairs.stream()
                .flatMap(pair -> KeptCopies.maybe(side, pair, winners).stream())
                .toList();
    }

    /** Whether both sides have what a record says as a copy of it. */
    boolean isKeptAsCopy(Present record) {
        Optional<ContentHash> content = record.canonical().map(Canonical::hash);
        return record.uid().map(CopyUid::marks).orElse(List.of()).stream()
                .flatMap(mark -> copies.getOrDefault(mark, List.of()).stream())
                .map(pairs::get)
                .filter(pair -> pair.pim().isPresent() && pair.store().isPresent())
                .flatMap(pair -> pair.base().stream())
                .anyMatch(entry -> Optional.of(entry.hash()).equals(content));
    }

    void replace(Pair pair, Pair by) {
        pairs.set(pairs.indexOf(pair), by);
    }

    Claim claimByUid(Side side, Present record) {
        Integer known = record.uid().map(byUid::get).orElse(null);
        if (known == null) {
            return Claim.UNKNOWN;
        }
        if (pairs.get(known).on(side).isPresent()) {
            return Claim.TAKEN;
        }
        attach(known, side, record);
        return Claim.MOVED;
    }

    /**
     * Gives records to links that miss theirs and say the same; returns what found none. What was
     * kept beside the winner of a conflict is a record of its own.
     */
    List<Present> claimByContent(Side side, List<Present> records) {
        return claim(
                side,
                records,
                (linked, record) ->
                        record.uid().filter(uid -> CopyUid.isOfCopy(uid, linked)).isEmpty());
    }

    /**
     * The same for the records that a merge has linked to copies of their own: the winner of that
     * conflict, which has their UID, is not what they are linked to.
     */
    List<Present> claimOwnCopies(Side side, List<Present> records) {
        return claim(
                side,
                records,
                (linked, record) ->
                        record.uid().filter(uid -> CopyUid.isOfCopy(linked, uid)).isPresent());
    }

    /**
     * @param may whether the link of that UID may be the record's
     */
    private List<Present> claim(
            Side side, List<Present> records, BiPredicate<String, Present> may) {
        Map<ContentHash, List<Integer>> orphans = orphans(side);
        List<Present> left = new ArrayList<>();
        for (Present record : records) {
            List<Integer> alike =
                    record.canonical().map(Canonical::hash).map(orphans::get).orElse(List.of());
            Optional<Integer> found =
                    alike.stream().filter(index -> may.test(uid(index), record)).findFirst();
            found.ifPresentOrElse(
                    index -> {
                        alike.remove(index);
                        attach(index, side, record);
                    },
                    () -> left.add(record));
        }
        return left;
    }

    private String uid(int index) {
        return pairs.get(index).base().map(BaseEntry::uid).orElse("");
    }

    private Map<ContentHash, List<Integer>> orphans(Side side) {
        Map<ContentHash, List<Integer>> orphans = new HashMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            if (pair.on(side).isEmpty() && pair.on(side.other()).isPresent()) {
                ContentHash hash = pair.base().map(BaseEntry::hash).orElse(ContentHash.NONE);
                orphans.computeIfAbsent(hash, first -> new ArrayList<>()).add(i);
            }
        }
        return orphans;
    }

    private void attach(int index, Side side, Present record) {
        Pair pair = pairs.get(index);
        Optional<Present> there = Optional.of(record);
        Optional<BaseEntry> base =
                side == store ? pair.base().map(entry -> named(entry, record)) : pair.base();
        pairs.set(
                index,
                side == Side.PIM
                        ? new Pair(base, there, pair.store())
                        : new Pair(base, pair.pim(), there));
    }

    /** What a merge has linked to its own copy goes on under the copy's name. */
    private static BaseEntry named(BaseEntry entry, Present record) {
        return record.uid()
                .filter(uid -> !CopyUid.isOfCopy(entry.uid(), uid))
                .map(entry::named)
                .orElse(entry);
    }
}
