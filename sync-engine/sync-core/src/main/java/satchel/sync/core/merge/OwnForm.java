package satchel.sync.core.merge;

import java.util.List;
import java.util.Optional;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.canon.Identity;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;

/**
 * What a side made of a body that it cannot hold as it was given. What it left out then is nobody's
 * deletion, now or later: its versions are compared and merged as if it had kept everything.
 *
 * @param given what was written there
 * @param kept what was found there right after
 */
public record OwnForm(Body given, Body kept) {
    /** Whether the side has changed and added nothing: it only lacks something of what it got. */
    public boolean onlyLeavesOut(Format format) {
        List<Taken> changes = FieldDiff.of(format, given, kept);
        return !changes.isEmpty() && changes.stream().allMatch(LeavingOut::isAllOf);
    }

    /** Whether the side holds all that it was given. */
    public boolean isWhole(Format format) {
        return Canonical.hash(format, given).equals(Canonical.hash(format, kept));
    }

    /**
     * The form where the side shows something else as well. That is an edit, be it the side's own:
     * it counts as made to what was given, and only what is left out beside it is the form.
     */
    public OwnForm besideAnEdit(Format format) {
        Body held = Remnant.of(format, given, kept);
        return switch (ThreeWayMerge.merge(format, held, given, kept)) {
            case MergeResult.Merged(Body body, List<Taken> _) -> new OwnForm(body, kept);
            case MergeResult.Collides collides -> new OwnForm(collides.withTheirs(), kept);
            case MergeResult.Unmergeable _ -> new OwnForm(kept, kept);
        };
    }

    /**
     * The side's version now, with what the side cannot hold.
     *
     * @return {@code now} itself where it is another record, or cannot be read
     */
    public Body whole(Format format, Body now) {
        Optional<String> uid = Canonical.uid(format, now);
        if (!uid.equals(Canonical.uid(format, kept))) {
            return now;
        }
        Body whole =
                switch (ThreeWayMerge.merge(format, kept, given, now)) {
                    case MergeResult.Merged(Body body, List<Taken> _) -> body;
                    case MergeResult.Collides collides -> collides.withTheirs();
                    case MergeResult.Unmergeable _ -> now;
                };
        return uid.map(own -> Identity.withUid(format, whole, own)).orElse(whole);
    }
}
