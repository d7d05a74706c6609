package satchel.client.sync;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.plan.Action;
import satchel.sync.core.record.Body;

/** What people call a record: an event's summary, a contact's name. */
public final class RecordTitle {
    private static final Pattern TITLE =
            Pattern.compile("(?mi)^(?:[\\w-]+\\.)?(?:SUMMARY|FN)(?:;[^:\r\n]*)?:([^\r\n]+)");

    private RecordTitle() {}

    /** Absent for a record without one, and for an action that comes without a body. */
    public static Optional<String> of(Action action) {
        return switch (action) {
            case Action.Create create -> of(create.body());
            case Action.Update update -> of(update.body());
            case Action.Delete delete ->
                    delete.base().map(BaseEntry::body).flatMap(RecordTitle::of);
            case Action.CopyToBoth copy -> of(copy.body());
            case Action.Adopt adopt -> of(adopt.agreed().body());
            case Action.Forget forget -> of(forget.base().body());
            case Action.Park park -> of(park.parked().body());
            case Action.Skip _ -> Optional.empty();
        };
    }

    private static Optional<String> of(Body body) {
        Matcher title = TITLE.matcher(body.text().replaceAll("\r?\n[ \t]", ""));
        return title.find()
                ? Optional.of(title.group(1).replaceAll("\\\\([,;\\\\])", "$1").strip())
                : Optional.empty();
    }
}
