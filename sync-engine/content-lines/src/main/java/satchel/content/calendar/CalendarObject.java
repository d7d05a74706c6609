package satchel.content.calendar;

import java.util.List;
import java.util.Optional;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.content.line.TextValue;

/**
 * One calendar object resource as RFC 4791 section 4.1 wants it: one VCALENDAR with one kind of
 * component and one UID (a master, its overrides, or both), the VTIMEZONEs it uses, no METHOD.
 *
 * @param component the one kind: "VEVENT", "VTODO" …
 * @param extent when it happens
 */
public record CalendarObject(String uid, String component, Component calendar, TimeExtent extent) {
    /**
     * Reads a body that holds exactly one calendar object.
     *
     * @throws MalformedContentException if it holds anything else, saying what
     */
    public static CalendarObject parse(String text) throws MalformedContentException {
        List<Component> roots = ContentReader.read(text);
        if (roots.size() > 1) {
            throw new MalformedContentException(
                    roots.size() + " top components in one object, where only one may be");
        }
        Component calendar = roots.getFirst();
        refuseWhatIsNoObject(calendar);
        List<Component> members =
                calendar.components().stream()
                        .filter(component -> !component.name().equals("VTIMEZONE"))
                        .toList();
        if (members.isEmpty()) {
            throw new MalformedContentException("the VCALENDAR holds no event, task or journal");
        }
        String kind = members.getFirst().name();
        String uid = uid(members.getFirst());
        judgeMembers(members, kind, uid);
        return new CalendarObject(uid, kind, calendar, ExtentOfObject.of(kind, members));
    }

    private static void refuseWhatIsNoObject(Component calendar) throws MalformedContentException {
        if (!calendar.name().equals("VCALENDAR")) {
            throw new MalformedContentException(calendar.name() + " where a VCALENDAR should be");
        }
        Optional<String> version = calendar.property("VERSION").map(line -> line.value().strip());
        if (version.isPresent() && !version.get().equals("2.0")) {
            throw new MalformedContentException(
                    "iCalendar version " + version.get() + ", where 2.0 may be");
        }
        if (calendar.property("METHOD").isPresent()) {
            throw new MalformedContentException(
                    "METHOD makes this a message to somebody, not a stored object");
        }
    }

    private static void judgeMembers(List<Component> members, String kind, String uid)
            throws MalformedContentException {
        int masters = 0;
        for (Component member : members) {
            if (!member.name().equals(kind)) {
                throw new MalformedContentException(
                        kind + " and " + member.name() + " in one object");
            }
            if (!uid(member).equals(uid)) {
                throw new MalformedContentException(
                        "two UIDs in one object: " + uid + " and " + uid(member));
            }
            if (kind.equals("VEVENT") && member.property("DTSTART").isEmpty()) {
                throw new MalformedContentException("the VEVENT " + uid + " has no DTSTART");
            }
            masters += member.property("RECURRENCE-ID").isEmpty() ? 1 : 0;
        }
        if (masters > 1) {
            throw new MalformedContentException(
                    masters + " components without RECURRENCE-ID share the UID " + uid);
        }
    }

    private static String uid(Component member) throws MalformedContentException {
        Optional<String> uid =
                member.property("UID")
                        .map(ContentLine::value)
                        .map(TextValue::unescape)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty());
        if (uid.isEmpty()) {
            throw new MalformedContentException("a " + member.name() + " has no UID");
        }
        return uid.get();
    }
}
