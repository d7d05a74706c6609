package satchel.sync.core.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, Integer> byUid = new HashMap<>();

    void add(Pair pair, String uid) {
        byUid.putIfAbsent(uid, pairs.size());
        pairs.add(pair);
    }

    List<Pair> pairs() {
        return pairs;
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

    /** Gives records to links that miss theirs and say the same; returns what found none. */
    List<Present> claimByContent(Side side, List<Present> records) {
        Map<ContentHash, Deque<Integer>> orphans = orphans(side);
        List<Present> left = new ArrayList<>();
        for (Present record : records) {
            Deque<Integer> alike =
                    record.canonical()
                            .map(Canonical::hash)
                            .map(orphans::get)
                            .orElseGet(ArrayDeque::new);
            if (alike.isEmpty() || isCopyOf(alike.getFirst(), record)) {
                left.add(record);
            } else {
                attach(alike.removeFirst(), side, record);
            }
        }
        return left;
    }

    /** What was kept beside the winner of a conflict is a record of its own. */
    private boolean isCopyOf(int index, Present record) {
        String linked = pairs.get(index).base().map(BaseEntry::uid).orElse("");
        return record.uid().filter(uid -> CopyUid.isOfCopy(uid, linked)).isPresent();
    }

    private Map<ContentHash, Deque<Integer>> orphans(Side side) {
        Map<ContentHash, Deque<Integer>> orphans = new HashMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            if (pair.on(side).isEmpty() && pair.on(side.other()).isPresent()) {
                ContentHash hash = pair.base().map(BaseEntry::hash).orElse(ContentHash.NONE);
                orphans.computeIfAbsent(hash, first -> new ArrayDeque<>()).add(i);
            }
        }
        return orphans;
    }

    private void attach(int index, Side side, Present record) {
        Pair pair = pairs.get(index);
        Optional<Present> there = Optional.of(record);
        pairs.set(
                index,
                side == Side.PIM
                        ? new Pair(pair.base(), there, pair.store())
                        : new Pair(pair.base(), pair.pim(), there));
    }
}
