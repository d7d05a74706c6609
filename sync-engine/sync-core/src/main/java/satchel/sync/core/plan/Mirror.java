package satchel.sync.core.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.base.LinkState;
import satchel.sync.core.merge.Origin;
import satchel.sync.core.merge.Taken;

/**
 * Calls each side by the other's name. The tables are written for records that go from the PIM to
 * the store; a plan for the other direction is the mirror image of one for mirrored sides.
 */
final class Mirror {
    private Mirror() {}

    static BaseEntry of(BaseEntry entry) {
        return new BaseEntry(
                entry.uid(),
                entry.storeId(),
                entry.storeRevision(),
                entry.pimId(),
                entry.pimRevision(),
                entry.hash(),
                entry.body(),
                of(entry.state()));
    }

    private static LinkState of(LinkState state) {
        return switch (state) {
            case KEPT_IN_STORE -> LinkState.KEPT_IN_PIM;
            case KEPT_IN_PIM -> LinkState.KEPT_IN_STORE;
            case STORE_AHEAD -> LinkState.PIM_AHEAD;
            case PIM_AHEAD -> LinkState.STORE_AHEAD;
            case SYNCED, ASIDE, PARKED, PARTED -> state;
        };
    }

    static Terms of(Terms terms) {
        return terms.withConflicts(of(terms.conflicts())).within(terms.scope().mirrored());
    }

    static Choices of(Choices choices) {
        Map<String, ConflictPolicy> settled = new HashMap<>();
        choices.settled().forEach((uid, policy) -> settled.put(uid, of(policy)));
        return new Choices(settled, choices.reach());
    }

    private static ConflictPolicy of(ConflictPolicy policy) {
        return switch (policy) {
            case PIM -> ConflictPolicy.STORE;
            case STORE -> ConflictPolicy.PIM;
            case ASK, NEWER, BOTH -> policy;
        };
    }

    static Planning of(Planning planning, Terms terms) {
        return switch (planning) {
            case Planning.Ready(Plan plan) ->
                    new Planning.Ready(
                            new Plan(
                                    terms,
                                    plan.actions().stream().map(Mirror::of).toList(),
                                    plan.outside().mirrored(),
                                    plan.lasting().mirrored(),
                                    plan.idle()));
            case Planning.NeedsBodies needs -> new Planning.NeedsBodies(needs.store(), needs.pim());
        };
    }

    private static Action of(Action action) {
        return switch (action) {
            case Action.Create create ->
                    new Action.Create(
                            create.uid(),
                            create.on().other(),
                            create.from(),
                            create.fromRevision(),
                            create.body(),
                            create.base().map(Mirror::of),
                            of(create.reason()));
            case Action.Update update ->
                    new Action.Update(
                            update.uid(),
                            update.on().other(),
                            update.target(),
                            update.expected(),
                            update.from(),
                            update.fromRevision(),
                            update.body(),
                            update.base().map(Mirror::of),
                            of(update.reason()));
            case Action.Merge merge -> of(merge);
            case Action.MergeInto merge -> of(merge);
            case Action.Delete delete ->
                    new Action.Delete(
                            delete.uid(),
                            delete.on().other(),
                            delete.target(),
                            delete.expected(),
                            delete.base().map(Mirror::of),
                            of(delete.reason()));
            case Action.Adopt adopt -> new Action.Adopt(of(adopt.agreed()), of(adopt.reason()));
            case Action.Forget forget -> new Action.Forget(of(forget.base()), of(forget.reason()));
            case Action.Park park -> new Action.Park(of(park.parked()), of(park.reason()));
            case Action.Skip skip ->
                    new Action.Skip(skip.uid(), skip.side().other(), skip.id(), of(skip.reason()));
            case Action.CopyToBoth copy -> copy;
            case Action.Restore restore -> restore;
        };
    }

    private static Action of(Action.Merge merge) {
        return new Action.Merge(
                merge.uid(),
                merge.store(),
                merge.storeExpected(),
                merge.pim(),
                merge.pimExpected(),
                merge.body(),
                taken(merge.taken()),
                merge.base().map(Mirror::of),
                of(merge.reason()));
    }

    private static Action of(Action.MergeInto merge) {
        return new Action.MergeInto(
                merge.uid(),
                merge.on().other(),
                merge.target(),
                merge.expected(),
                merge.from(),
                merge.fromRevision(),
                merge.takenIn(),
                merge.body(),
                taken(merge.taken()),
                merge.base().map(Mirror::of),
                of(merge.reason()));
    }

    /** Whose a change is goes by the sides, too: ours is the PIM's. */
    private static List<Taken> taken(List<Taken> taken) {
        return taken.stream()
                .map(field ->
                        new Taken(field.place(), of(field.from()), field.before(), field.after()))
                .toList();
    }

    private static Origin of(Origin origin) {
        return switch (origin) {
            case OURS -> Origin.THEIRS;
            case THEIRS -> Origin.OURS;
            case BOTH -> Origin.BOTH;
        };
    }

    private static Reason of(Reason reason) {
        return switch (reason) {
            case NEW_IN_PIM -> Reason.NEW_IN_STORE;
            case NEW_IN_STORE -> Reason.NEW_IN_PIM;
            case CHANGED_IN_PIM -> Reason.CHANGED_IN_STORE;
            case CHANGED_IN_STORE -> Reason.CHANGED_IN_PIM;
            case DELETED_IN_PIM -> Reason.DELETED_IN_STORE;
            case DELETED_IN_STORE -> Reason.DELETED_IN_PIM;
            case NOT_IN_PIM -> Reason.NOT_IN_STORE;
            case NOT_IN_STORE -> Reason.NOT_IN_PIM;
            case DIFFERS_FROM_PIM -> Reason.DIFFERS_FROM_STORE;
            case DIFFERS_FROM_STORE -> Reason.DIFFERS_FROM_PIM;
            case KEPT_IN_STORE -> Reason.KEPT_IN_PIM;
            case KEPT_IN_PIM -> Reason.KEPT_IN_STORE;
            case STILL_IN_PIM -> Reason.STILL_IN_STORE;
            case STILL_IN_STORE -> Reason.STILL_IN_PIM;
            case DELETED_ON_BOTH,
                    EDIT_BEATS_DELETE,
                    EQUAL_ON_BOTH,
                    MERGED,
                    UNITED,
                    CONFLICT,
                    KEPT_BOTH,
                    STILL_NEEDED,
                    WITHIN_ITSELF,
                    UNDONE,
                    CHANGED_SINCE,
                    OUT_OF_SCOPE,
                    SAME_UID_TWICE,
                    UNREADABLE,
                    PERHAPS_UNREADABLE ->
                    reason;
        };
    }
}
