package satchel.sync.core.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import satchel.content.bookmark.Bookmark;
import satchel.sync.core.canon.BookmarkForm;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.Side;

/**
 * What bookmarks ask of a plan as a whole, after each was judged for itself: a folder stays as long
 * as something is in it, a root always, and none comes to be within itself.
 */
final class FolderRules {
    private final Terms terms;
    private final Choices choices;
    private final Needs needs;

    FolderRules(Terms terms, Choices choices, Needs needs) {
        this.terms = terms;
        this.choices = choices;
        this.needs = needs;
    }

    /** Nothing can be kept beside a root. */
    static Terms forOne(Pair pair, Terms terms) {
        boolean ofRoot =
                terms.format() == Format.BOOKMARK
                        && pair.uid().filter(BookmarkForm::isRoot).isPresent();
        return ofRoot && terms.conflicts() == ConflictPolicy.BOTH
                ? terms.withConflicts(ConflictPolicy.STORE)
                : terms;
    }

    /** The roots that each side has. */
    static Lasting lasting(List<Judged> all, Terms terms) {
        if (terms.format() != Format.BOOKMARK) {
            return Lasting.NONE;
        }
        int pim = 0;
        int store = 0;
        for (Judged judged : all) {
            if (BookmarkForm.isRoot(judged.uid())) {
                pim += judged.pair().pim().isPresent() ? 1 : 0;
                store += judged.pair().store().isPresent() ? 1 : 0;
            }
        }
        return new Lasting(pim, store);
    }

    /** The same pairs; more bodies may have to be seen first. */
    List<Judged> apply(List<Judged> all) {
        if (terms.format() != Format.BOOKMARK || all.stream().noneMatch(Judged::writes)) {
            return all;
        }
        return stayingFolders(withoutCircles(all));
    }

    private List<Judged> withoutCircles(List<Judged> all) {
        if (all.stream().noneMatch(Judged::writesToOneThatIsThere)) {
            return all;
        }
        Set<String> inCircles = new HashSet<>();
        for (Side side : Side.values()) {
            inCircles.addAll(Circles.of(parents(all, side)));
        }
        return all.stream()
                .map(judged ->
                        inCircles.contains(judged.uid()) && judged.writesToOneThatIsThere()
                                ? judged.with(givingWay(judged.pair()))
                                : judged)
                .toList();
    }

    /** Two that were put into each other collide, though each has another field to say so. */
    private List<Action> givingWay(Pair pair) {
        ConflictPolicy policy = choices.of(pair, terms).conflicts();
        return new ActionWriter(terms, needs).writeWhole(pair, policy, Reason.WITHIN_ITSELF);
    }

    /** One that stays may be in another that was to go. */
    private List<Judged> stayingFolders(List<Judged> all) {
        List<Judged> before = all;
        List<Judged> after = stayingOn(Side.STORE, stayingOn(Side.PIM, all));
        while (!after.equals(before)) {
            before = after;
            after = stayingOn(Side.STORE, stayingOn(Side.PIM, before));
        }
        return after;
    }

    private List<Judged> stayingOn(Side side, List<Judged> all) {
        if (all.stream().noneMatch(judged -> judged.isDeletedFrom(side))) {
            return all;
        }
        Set<String> needed = new HashSet<>(parents(all, side).values());
        needed.addAll(Bookmark.ROOTS);
        return all.stream()
                .map(judged ->
                        judged.isDeletedFrom(side) && needed.contains(judged.uid())
                                ? judged.with(staying(judged.pair(), side))
                                : judged)
                .toList();
    }

    /** In a two-way sync it comes back to the side that has deleted it. */
    private List<Action> staying(Pair pair, Side side) {
        return terms.mode() == Mode.TWO_WAY
                ? new ActionWriter(terms, needs).copy(pair, side.other(), Reason.STILL_NEEDED)
                : List.of();
    }

    /** Who is in which folder of that side once the plan is done. */
    private static Map<String, String> parents(List<Judged> all, Side side) {
        Map<String, String> parents = new HashMap<>();
        for (Judged judged : all) {
            judged.after(side)
                    .flatMap(BookmarkForm::parent)
                    .ifPresent(parent -> parents.put(judged.uid(), parent));
        }
        return parents;
    }
}
