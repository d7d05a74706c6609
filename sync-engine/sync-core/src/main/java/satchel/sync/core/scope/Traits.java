package satchel.sync.core.scope;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import satchel.content.calendar.CalendarObject;
import satchel.content.calendar.TimeExtent;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.content.line.TextValue;
import satchel.sync.core.record.Body;

/**
 * What filters look at in a record.
 *
 * @param components of a calendar object: "VEVENT", "VTODO" …; of others "VCARD", "BOOKMARK"
 * @param categories lower case; of a bookmark its tags
 * @param text what people wrote into it, lower case
 * @param extent when it happens; what is no calendar object always
 * @param folder whether it is a folder of bookmarks
 */
record Traits(
        Set<String> components,
        Set<String> categories,
        String text,
        TimeExtent extent,
        Optional<String> uid,
        Optional<GroupCard> group,
        boolean folder) {
    /** Properties whose values people write and read. */
    private static final Set<String> WRITTEN =
            Set.of(
                    "SUMMARY",
                    "DESCRIPTION",
                    "LOCATION",
                    "COMMENT",
                    "CONTACT",
                    "CATEGORIES",
                    "URL",
                    "FN",
                    "N",
                    "NICKNAME",
                    "ORG",
                    "TITLE",
                    "ROLE",
                    "NOTE",
                    "EMAIL",
                    "TEL",
                    "ADR",
                    "TAG",
                    "KEYWORD");

    /** Absent where the body cannot be read. */
    static Optional<Traits> of(Body body) {
        try {
            List<Component> roots = ContentReader.read(body.text());
            return Optional.of(of(roots, extent(body)));
        } catch (MalformedContentException unreadable) {
            return Optional.empty();
        }
    }

    private static Traits of(List<Component> roots, TimeExtent extent) {
        Set<String> components = new HashSet<>();
        Set<String> categories = new HashSet<>();
        StringBuilder text = new StringBuilder();
        Optional<String> uid = Optional.empty();
        List<Component> members = roots.stream().flatMap(root -> members(root).stream()).toList();
        for (Component member : members) {
            components.add(member.name());
            member.properties("CATEGORIES")
                    .flatMap(line -> TextValue.split(line.value(), ',').stream())
                    .forEach(category -> categories.add(plain(category).strip()));
            member.properties("TAG").forEach(tag -> categories.add(plain(tag.value()).strip()));
            member.properties().stream()
                    .filter(line -> WRITTEN.contains(line.name()))
                    .forEach(line -> text.append(plain(line.value())).append('\n'));
            uid =
                    member.property("UID")
                            .map(ContentLine::value)
                            .map(String::strip)
                            .or(() -> Optional.empty());
        }
        return new Traits(
                components,
                categories,
                text.toString(),
                extent,
                uid,
                members.stream().flatMap(member -> GroupCard.of(member).stream()).findFirst(),
                members.stream().anyMatch(Traits::isFolder));
    }

    private static boolean isFolder(Component member) {
        return member.name().equals("BOOKMARK")
                && member.property("KIND")
                        .filter(kind -> kind.value().strip().equalsIgnoreCase("FOLDER"))
                        .isPresent();
    }

    private static List<Component> members(Component root) {
        return root.name().equals("VCALENDAR")
                ? root.components().stream()
                        .filter(member -> !member.name().equals("VTIMEZONE"))
                        .toList()
                : List.of(root);
    }

    /** What is no calendar object by the letter may happen at any time. */
    private static TimeExtent extent(Body body) {
        try {
            return CalendarObject.parse(body.text()).extent();
        } catch (MalformedContentException noCalendarObject) {
            return TimeExtent.UNBOUNDED;
        }
    }

    static String plain(String value) {
        return TextValue.unescape(value).toLowerCase(Locale.ROOT);
    }
}
