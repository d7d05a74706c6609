package satchel.sync.core.merge;

import java.util.List;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;

/** What differs between two versions of a body, field by field. */
public final class FieldDiff {
    private FieldDiff() {}

    /**
     * @return the changes that make {@code after} of {@code before}; none where one of them cannot
     *     be read, or where two cards are in different versions of vCard
     */
    public static List<Taken> of(Format format, Body before, Body after) {
        return switch (ThreeWayMerge.merge(format, before, after, before)) {
            case MergeResult.Merged(Body _, List<Taken> taken) -> taken;
            case MergeResult.Collides collides -> collides.taken();
            case MergeResult.Unmergeable _ -> List.of();
        };
    }
}
