package satchel.sync.browser;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.teavm.jso.JSExport;
import satchel.content.calendar.CalendarFile;
import satchel.content.calendar.CalendarObject;
import satchel.content.calendar.TimeExtent;
import satchel.content.card.Card;
import satchel.content.card.CardFile;
import satchel.content.line.MalformedContentException;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.guard.Guard;
import satchel.sync.core.guard.GuardLimits;
import satchel.sync.core.guard.Sizes;
import satchel.sync.core.guard.Verdict;
import satchel.sync.core.merge.Collision;
import satchel.sync.core.merge.MergeResult;
import satchel.sync.core.merge.ThreeWayMerge;
import satchel.sync.core.plan.Action;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.plan.Plan;
import satchel.sync.core.plan.PlanHash;
import satchel.sync.core.plan.Planner;
import satchel.sync.core.plan.Planning;
import satchel.sync.core.plan.Seen;
import satchel.sync.core.plan.Terms;
import satchel.sync.core.plan.View;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;

/** Questions to the core whose answers are one line of text each. */
public final class BrowserProof {
    private BrowserProof() {}

    /** A program must have one; the answers are asked for through the exported functions. */
    public static void main(String[] arguments) {}

    @JSExport
    public static String hash(String format, String text) {
        Body body = new Body(text);
        Format known = Format.valueOf(format);
        return Canonical.hash(known, body).value() + " " + Canonical.uid(known, body).orElse("-");
    }

    /** The object's UID, kind and extent, or what is wrong with it. */
    @JSExport
    public static String calendarObject(String text) {
        try {
            CalendarObject object = CalendarObject.parse(text);
            return object.uid() + " " + object.component() + " " + words(object.extent());
        } catch (MalformedContentException refused) {
            return refused.toString();
        }
    }

    /** The card's version and search text, or what is wrong with it. */
    @JSExport
    public static String card(String text) {
        try {
            Card card = Card.parse(text);
            return card.version() + " " + card.searchText();
        } catch (MalformedContentException refused) {
            return refused.toString();
        }
    }

    /**
     * Cuts two files into records, plans a first sync between them and judges the plan: its
     * actions, its hash and the verdict.
     */
    @JSExport
    public static String plan(String mode, String format, String pimFile, String storeFile) {
        try {
            Format known = Format.valueOf(format);
            Terms terms =
                    new Terms(Mode.valueOf(mode), Deletions.PROPAGATE, ConflictPolicy.NEWER, known);
            View pim = view(known, pimFile);
            View store = view(known, storeFile);
            Planning planning = Planner.plan(pim, store, List.of(), terms);
            return switch (planning) {
                case Planning.NeedsBodies needs -> needs.toString();
                case Planning.Ready ready -> {
                    Sizes sizes = new Sizes(pim.records().size(), store.records().size());
                    Verdict verdict = Guard.check(ready.plan(), sizes, GuardLimits.USUAL, Set.of());
                    yield summary(ready.plan())
                            + PlanHash.of(ready.plan()).value()
                            + " "
                            + words(verdict);
                }
            };
        } catch (MalformedContentException refused) {
            return refused.toString();
        }
    }

    /** Merges three versions: the merged body, or what collides and both bodies, or why not. */
    @JSExport
    public static String merge(String format, String base, String ours, String theirs) {
        MergeResult result =
                ThreeWayMerge.merge(
                        Format.valueOf(format), new Body(base), new Body(ours), new Body(theirs));
        return switch (result) {
            case MergeResult.Merged merged -> merged.body().text();
            case MergeResult.Collides collides ->
                    words(collides.collisions())
                            + collides.withOurs().text()
                            + collides.withTheirs().text();
            case MergeResult.Unmergeable unmergeable -> unmergeable.reason();
        };
    }

    private static String words(List<Collision> collisions) {
        StringBuilder words = new StringBuilder();
        for (Collision collision : collisions) {
            words.append(collision.place()).append("; ");
        }
        return words.toString();
    }

    private static String words(TimeExtent extent) {
        return extent.first().map(Instant::toString).orElse("-")
                + " "
                + extent.last().map(Instant::toString).orElse("-")
                + (extent.recurring() ? " recurring" : "");
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Clear clear -> "clear";
            case Verdict.NeedsConsent consent -> consent.reasons().getFirst().sentence();
        };
    }

    private static String summary(Plan plan) {
        StringBuilder summary = new StringBuilder();
        for (Action action : plan.actions()) {
            summary.append(action.uid()).append(": ").append(action.reason().sentence());
            summary.append("; ");
        }
        return summary.toString();
    }

    private static View view(Format format, String file) throws MalformedContentException {
        List<String> bodies =
                switch (format) {
                    case ICALENDAR -> CalendarFile.split(file);
                    case VCARD -> CardFile.split(file);
                    case BOOKMARK -> List.of(file);
                };
        Map<RecordId, Seen> records = new HashMap<>();
        for (String body : bodies) {
            records.put(
                    new RecordId("record" + records.size()),
                    new Seen(new Revision("r" + records.size()), Optional.of(new Body(body))));
        }
        return new View(records);
    }
}
