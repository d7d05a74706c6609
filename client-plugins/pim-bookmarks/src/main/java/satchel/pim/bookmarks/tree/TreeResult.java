package satchel.pim.bookmarks.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.client.api.PimChange;
import satchel.client.api.PimId;
import satchel.client.api.PimOutcome;
import satchel.client.api.PimRecord;
import satchel.client.api.PimRevision;

/**
 * What came of a batch.
 *
 * @param after the tree as it is to be
 * @param made the changes that are in it, and of which record each is
 * @param refused all other changes
 */
public record TreeResult(BookmarkTree after, Map<PimChange, Uid> made, List<PimOutcome> refused) {
    /** What to tell of the changes once the program holds a tree. */
    public List<PimOutcome> outcomes(BookmarkTree held) {
        List<PimOutcome> outcomes = new ArrayList<>(refused);
        made.forEach((change, uid) -> outcomes.add(outcome(change, uid, held)));
        return outcomes;
    }

    /** What to tell where it is not known what the program will hold. */
    public List<PimOutcome> doubtful(String why) {
        List<PimOutcome> outcomes = new ArrayList<>(refused);
        made.keySet().forEach(change -> outcomes.add(new PimOutcome.Unknown(change, why)));
        return outcomes;
    }

    private static PimOutcome outcome(PimChange change, Uid uid, BookmarkTree held) {
        Optional<PimRecord> record = held.record(uid);
        return switch (change) {
            case PimChange.Remove remove -> new PimOutcome.Done(remove, uid.id(), Optional.empty());
            case PimChange.Create(PimId _, String text) ->
                    record.map(now -> written(change, text, now)).orElseGet(() -> lost(change));
            case PimChange.Replace(PimId _, PimRevision _, String text) ->
                    record.map(now -> written(change, text, now)).orElseGet(() -> lost(change));
        };
    }

    private static PimOutcome written(PimChange change, String text, PimRecord now) {
        return now.text().equals(text)
                ? new PimOutcome.Done(change, now.id(), Optional.of(now.revision()))
                : new PimOutcome.Kept(change, now);
    }

    private static PimOutcome lost(PimChange change) {
        return new PimOutcome.Unknown(change, "the program does not hold what it was given");
    }
}
