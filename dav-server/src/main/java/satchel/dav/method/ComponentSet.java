package satchel.dav.method;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.store.CollectionKind;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;

/** CALDAV:supported-calendar-component-set, chosen once, when a calendar is made. */
final class ComponentSet {
    private static final QName NAME = Namespaces.caldav("supported-calendar-component-set");
    private static final Set<String> USUAL = Set.of("VEVENT", "VTODO", "VJOURNAL");

    /** A calendar of published busy times is made by who asks for one. */
    private static final Set<String> KNOWN = Set.of("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY");

    private ComponentSet() {}

    /** What people keep in calendars, unless the client chose. */
    static Set<String> of(CollectionKind kind, List<PropertyEdit> edits) {
        List<XmlElement> chosen =
                edits.stream()
                        .filter(edit -> edit.name().equals(NAME))
                        .flatMap(edit -> edit.element().stream())
                        .toList();
        return switch (kind) {
            case ADDRESS_BOOK, BOOKMARKS -> Set.of();
            case CALENDAR -> chosen.isEmpty() ? USUAL : components(chosen.getLast());
        };
    }

    static List<PropertyEdit> without(List<PropertyEdit> edits) {
        return edits.stream().filter(edit -> !edit.name().equals(NAME)).toList();
    }

    private static Set<String> components(XmlElement chosen) {
        Set<String> names =
                chosen.children(Namespaces.caldav("comp"))
                        .flatMap(comp -> comp.attribute("name").stream())
                        .map(name -> name.toUpperCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        if (names.isEmpty() || !KNOWN.containsAll(names)) {
            throw DavError.of(
                    403,
                    Namespaces.caldav("supported-calendar-component"),
                    "A calendar holds VEVENT, VTODO, VJOURNAL or VFREEBUSY, not " + names + ".");
        }
        return names;
    }
}
