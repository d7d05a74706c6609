package satchel.dav.rule;

import java.util.Set;
import javax.xml.namespace.QName;
import satchel.content.calendar.CalendarObject;
import satchel.content.line.Component;
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
            return new Judged.Invalid(violated(body), reason(wrong));
        }
        Set<String> allowed = components.isEmpty() ? KNOWN : components;
        if (!allowed.contains(object.component())) {
            QName violated = Namespaces.caldav("supported-calendar-component");
            return new Judged.Invalid(
                    violated, "this calendar does not take a " + object.component());
        }
        return CalendarLimits.exceeded(object.calendar())
                .<Judged>map(beyond -> beyond)
                .orElseGet(() -> new Judged.Valid(index(object)));
    }

    private static ObjectIndex index(CalendarObject object) {
        return new ObjectIndex(
                object.uid(),
                object.component(),
                object.extent().first(),
                object.extent().last(),
                object.extent().recurring(),
                "");
    }

    /** Tells no iCalendar at all, and another version of it, from what is no single object. */
    private static QName violated(String body) {
        try {
            Component root = ContentReader.read(body).getFirst();
            if (!root.name().equals("VCALENDAR")) {
                return Namespaces.caldav("valid-calendar-data");
            }
            boolean version2 =
                    root.property("VERSION")
                            .map(line -> line.value().strip().equals("2.0"))
                            .orElse(true);
            return Namespaces.caldav(
                    version2 ? "valid-calendar-object-resource" : "supported-calendar-data");
        } catch (MalformedContentException notEven) {
            return Namespaces.caldav("valid-calendar-data");
        }
    }

    private static String reason(MalformedContentException wrong) {
        return String.valueOf(wrong.getMessage());
    }
}
