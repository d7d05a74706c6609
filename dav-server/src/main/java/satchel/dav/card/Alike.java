package satchel.dav.card;

import java.util.List;
import java.util.Map;
import java.util.Set;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;

/**
 * Properties that need no conversion: they are written alike in both versions, at the most under
 * another name. Groups of contacts are KIND and MEMBER in vCard 4.0 (RFC 6350 sections 6.1.4 and
 * 6.6.5); in 3.0 they have the names that Apple's programs gave them.
 */
final class Alike {
    private static final Map<String, String> NAMES_OF_3 =
            Map.of(
                    "KIND", "X-ADDRESSBOOKSERVER-KIND",
                    "MEMBER", "X-ADDRESSBOOKSERVER-MEMBER");

    private static final Map<String, String> NAMES_OF_4 =
            Map.of(
                    "X-ADDRESSBOOKSERVER-KIND", "KIND",
                    "X-ADDRESSBOOKSERVER-MEMBER", "MEMBER");

    /** AGENT is in 3.0 alone, XML in 4.0 alone. */
    private static final Set<String> OF_ONE_VERSION = Set.of("AGENT", "XML");

    private Alike() {}

    static List<ContentLine> in(Component card, CardVersion wanted) {
        Map<String, String> names =
                switch (wanted) {
                    case V3 -> NAMES_OF_3;
                    case V4 -> NAMES_OF_4;
                };
        return card.properties().stream()
                .filter(Alike::isAlike)
                .map(line -> named(line, names.getOrDefault(line.name(), line.name())))
                .toList();
    }

    static List<ContentLine> others(Component card) {
        return card.properties().stream().filter(line -> !isAlike(line)).toList();
    }

    private static boolean isAlike(ContentLine line) {
        return line.name().startsWith("X-")
                || NAMES_OF_3.containsKey(line.name())
                || OF_ONE_VERSION.contains(line.name());
    }

    private static ContentLine named(ContentLine line, String name) {
        return new ContentLine(line.group(), name, line.parameters(), line.value());
    }
}
