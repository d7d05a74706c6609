package satchel.dav.rule;

import java.util.Set;
import javax.xml.namespace.QName;
import satchel.content.calendar.CalendarObject;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.dav.store.ObjectIndex;
import satchel.dav.xml.Namespaces;

/** Calendar object resources (RFC 4791 sections 4.1 and 5.3.2.1). */
final class CalendarObjectRules {
    private static final Set<String> KNOWN = Set.of("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY");

    private CalendarObjectRules() {}

    static Judged judge(Set<String> components, String body) {
        CalendarObject object;
        try {
            object = CalendarObject.parse(body);
        } catch (MalformedContentException wrong) {
            return new Judged.Invalid(
                    isICalendar(body)
                            ? Namespaces.caldav("valid-calendar-object-resource")
                            : Namespaces.caldav("valid-calendar-data"),
                    reason(wrong));
        }
        Set<String> allowed = components.isEmpty() ? KNOWN : components;
        if (!allowed.contains(object.component())) {
            QName violated = Namespaces.caldav("supported-calendar-component");
            return new Judged.Invalid(
                    violated, "this calendar does not take a " + object.component());
        }
        return new Judged.Valid(
                new ObjectIndex(
                        object.uid(),
                        object.component(),
                        object.extent().first(),
                        object.extent().last(),
                        object.extent().recurring(),
                        ""));
    }

    /** Tells what is no iCalendar at all from iCalendar that is no single object. */
    private static boolean isICalendar(String body) {
        try {
            return ContentReader.read(body).getFirst().name().equals("VCALENDAR");
        } catch (MalformedContentException notEven) {
            return false;
        }
    }

    private static String reason(MalformedContentException wrong) {
        return String.valueOf(wrong.getMessage());
    }
}
