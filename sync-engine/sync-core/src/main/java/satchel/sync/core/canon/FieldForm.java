package satchel.sync.core.canon;

import java.util.List;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.sync.core.record.Format;

/** What a part of a body means, for who compares two bodies part by part. */
public final class FieldForm {
    private static final int MEMBER_DEPTH = 1;

    private FieldForm() {}

    /** The canonical lines of a property, sorted; none where it says no more than its absence. */
    public static List<String> of(Format format, ContentLine property) {
        List<String> lines =
                switch (format) {
                    case ICALENDAR -> PropertyForm.of(property, CalendarRules.of(property));
                    case VCARD -> ofCard(CardNames.today(property));
                    case BOOKMARK -> PropertyForm.of(property, BookmarkRules.of(property));
                };
        return lines.stream().sorted().toList();
    }

    private static List<String> ofCard(ContentLine named) {
        return PropertyForm.of(named, CardRules.of(named));
    }

    /** The canonical form of an event, task or journal: who wrote it when is no part of it. */
    public static String ofMember(Component member) {
        return CalendarForm.component(member, MEMBER_DEPTH);
    }

    /** The canonical form of what a member contains, such as an alarm. */
    public static String ofInner(Component inner) {
        return CalendarForm.component(inner, MEMBER_DEPTH + 1);
    }
}
