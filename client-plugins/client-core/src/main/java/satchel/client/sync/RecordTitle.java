package satchel.client.sync;

import static java.util.Comparator.comparing;

import java.util.Optional;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.content.line.TextValue;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.plan.Action;
import satchel.sync.core.record.Body;

/** What people call a record: an event's summary, a contact's name, a bookmark's title. */
public final class RecordTitle {
    private RecordTitle() {}

    /** Absent for a record without one, and for an action that comes without a body. */
    public static Optional<String> of(Action action) {
        return switch (action) {
            case Action.Create create -> of(create.body());
            case Action.Update update -> of(update.body());
            case Action.Delete delete ->
                    delete.base().map(BaseEntry::body).flatMap(RecordTitle::of);
            case Action.Restore restore -> of(restore.body());
            case Action.CopyToBoth copy -> of(copy.body());
            case Action.Merge merge -> of(merge.body());
            case Action.MergeInto merge -> of(merge.body());
            case Action.Adopt adopt -> of(adopt.agreed().body());
            case Action.Forget forget -> of(forget.base().body());
            case Action.Park park -> of(park.parked().body());
            case Action.Skip _ -> Optional.empty();
        };
    }

    /** Absent for a record without one, and for one that cannot be read. */
    public static Optional<String> of(Body body) {
        try {
            return ContentReader.read(body.text()).stream()
                    .flatMap(RecordTitle::lines)
                    .map(line -> TextValue.unescape(line.value()).strip())
                    .filter(title -> !title.isEmpty())
                    .findFirst();
        } catch (MalformedContentException e) {
            return Optional.empty(); // has no title; what is wrong with it the report says
        }
    }

    /** A card's names; a calendar's summaries, the series before what deviates from it. */
    private static Stream<ContentLine> lines(Component whole) {
        return switch (whole.name()) {
            case "VCARD" -> whole.properties("FN");
            case "BOOKMARK" -> whole.properties("TITLE");
            default ->
                    whole.components().stream()
                            .sorted(comparing(part -> part.property("RECURRENCE-ID").isPresent()))
                            .flatMap(part -> part.properties("SUMMARY"));
        };
    }
}
