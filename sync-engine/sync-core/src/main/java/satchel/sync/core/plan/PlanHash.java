package satchel.sync.core.plan;

import satchel.sync.core.canon.Digest;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;

/**
 * A name for one very plan: what it writes where, over which versions, and what it leaves. Whoever
 * consents to it consents to nothing else.
 */
public record PlanHash(String value) {
    /** Short enough to be typed, long enough that no other plan of a user has it by chance. */
    private static final int LENGTH = 16;

    public static PlanHash of(Plan plan) {
        StringBuilder text = new StringBuilder();
        Terms terms = plan.terms();
        add(
                text,
                terms.mode(),
                terms.direction(),
                terms.deletions(),
                terms.conflicts(),
                terms.format());
        for (Action action : plan.actions()) {
            describe(text, action);
        }
        return new PlanHash(Digest.of(text.toString()).substring(0, LENGTH));
    }

    private static void describe(StringBuilder text, Action action) {
        switch (action) {
            case Action.Create(String uid, Side on, RecordId from, Revision at, Body body, _, _) ->
                    add(text, "create", uid, on, from, at, body.text());
            case Action.Update update ->
                    add(
                            text,
                            "update",
                            update.uid(),
                            update.on(),
                            update.target(),
                            update.expected(),
                            update.body().text());
            case Action.Merge merge ->
                    add(
                            text,
                            "merge",
                            merge.uid(),
                            merge.pim(),
                            merge.pimExpected(),
                            merge.store(),
                            merge.storeExpected(),
                            merge.body().text());
            case Action.MergeInto merge ->
                    add(
                            text,
                            "merge into",
                            merge.uid(),
                            merge.on(),
                            merge.target(),
                            merge.expected(),
                            merge.body().text());
            case Action.Delete(String uid, Side on, RecordId target, Revision expected, _, _) ->
                    add(text, "delete", uid, on, target, expected);
            case Action.Restore restore ->
                    add(
                            text,
                            "restore",
                            restore.uid(),
                            restore.on(),
                            restore.target(),
                            restore.expected().orElse(Revision.NONE),
                            restore.body().text());
            case Action.CopyToBoth(String uid, Body body, _) -> add(text, "copy", uid, body.text());
            case Action.Adopt adopt -> add(text, "adopt", adopt.uid(), adopt.agreed().state());
            case Action.Forget forget -> add(text, "forget", forget.uid());
            case Action.Park park -> add(text, "park", park.uid());
            case Action.Skip skip -> add(text, "skip", skip.side(), skip.id());
        }
    }

    /** Each field with its length before it: no two plans are written the same. */
    private static void add(StringBuilder text, Object... fields) {
        for (Object field : fields) {
            String written = field.toString();
            text.append(written.length()).append(':').append(written);
        }
    }
}
