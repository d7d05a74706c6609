package satchel.sync.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.base.LinkState;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.canon.Identity;
import satchel.sync.core.merge.Collision;
import satchel.sync.core.merge.MergeResult;
import satchel.sync.core.merge.Origin;
import satchel.sync.core.merge.Taken;
import satchel.sync.core.merge.ThreeWayMerge;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.Side;

/**
 * What both sides' changes of one record make together.
 *
 * @param withPim all that could be merged, and the PIM's version of what collides
 * @param withStore the same with the store's version; equal where nothing collides
 * @param collisions with the PIM's values as ours
 */
public record FieldMerge(
        Body withPim, Body withStore, List<Taken> taken, List<Collision> collisions) {
    public FieldMerge {
        taken = List.copyOf(taken);
        collisions = List.copyOf(collisions);
    }

    static Optional<FieldMerge> of(Terms terms, Pair pair) {
        Body agreed =
                pair.base()
                        .filter(entry -> entry.isAgreed() || isTakenIn(entry, terms))
                        .map(BaseEntry::body)
                        .orElse(ThreeWayMerge.NOTHING);
        return of(
                terms.format(),
                pair.uid().orElseThrow(),
                agreed,
                pair.pim().flatMap(Present::body).orElseThrow(),
                pair.store().flatMap(Present::body).orElseThrow());
    }

    /** Whether it is what an earlier merge to the store took in, which this one goes on with. */
    static boolean isTakenIn(BaseEntry entry, Terms terms) {
        return terms.mode() == Mode.MERGE && entry.state() == LinkState.STORE_AHEAD;
    }

    /**
     * Of a parked record.
     *
     * @return absent where a body is no single object
     */
    public static Optional<FieldMerge> of(Format format, BaseEntry base, Body pim, Body store) {
        return of(format, base.uid(), base.body(), pim, store);
    }

    private static Optional<FieldMerge> of(
            Format format, String uid, Body agreed, Body pim, Body store) {
        MergeResult result =
                ThreeWayMerge.merge(
                        format,
                        named(format, agreed, uid),
                        named(format, pim, uid),
                        named(format, store, uid));
        return switch (result) {
            case MergeResult.Merged(Body body, List<Taken> taken) ->
                    Optional.of(new FieldMerge(body, body, taken, List.of()));
            case MergeResult.Collides(
                            List<Collision> collisions,
                            List<Taken> taken,
                            Body withOurs,
                            Body withTheirs) ->
                    Optional.of(new FieldMerge(withOurs, withTheirs, taken, collisions));
            case MergeResult.Unmergeable _ -> Optional.empty();
        };
    }

    /** The UID is a record's name and nothing to merge. */
    private static Body named(Format format, Body body, String uid) {
        return Identity.withUid(format, body, uid);
    }

    public boolean collides() {
        return !collisions.isEmpty();
    }

    /** What is written and where it is from: of what collides, the winner's over the loser's. */
    List<Taken> fields(Side winner) {
        List<Taken> fields = new ArrayList<>(taken);
        for (Collision field : collisions) {
            fields.add(
                    winner == Side.PIM
                            ? new Taken(field.place(), Origin.OURS, field.theirs(), field.ours())
                            : new Taken(
                                    field.place(), Origin.THEIRS, field.ours(), field.theirs()));
        }
        return fields;
    }

    /** The merged body, with this side's version of what collides. */
    Body with(Side winner) {
        return winner == Side.PIM ? withPim : withStore;
    }

    static boolean says(Format format, Body body, Present record) {
        ContentHash hash = Canonical.hash(format, body);
        return record.canonical().map(Canonical::hash).filter(hash::equals).isPresent();
    }
}
