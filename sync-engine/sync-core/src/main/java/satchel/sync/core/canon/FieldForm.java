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
        ContentLine named = format == Format.VCARD ? CardNames.today(property) : property;
        PropertyRules rules =
                format == Format.ICALENDAR ? CalendarRules.of(named) : CardRules.of(named);
        return PropertyForm.of(named, rules).stream().sorted().toList();
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
