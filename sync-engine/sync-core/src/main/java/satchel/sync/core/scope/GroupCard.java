package satchel.sync.core.scope;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;

/**
 * A card that names others: KIND:group with MEMBER (RFC 6350 sections 6.1.4 and 6.6.5), or what
 * Apple's programs write into cards of version 3.0.
 *
 * @param name lower case
 * @param members UIDs, without the URN before them
 */
record GroupCard(String name, Set<String> members) {
    private static final String URN = "urn:uuid:";

    static Optional<GroupCard> of(Component card) {
        boolean isGroup =
                Stream.of("KIND", "X-ADDRESSBOOKSERVER-KIND")
                        .flatMap(card::properties)
                        .anyMatch(line -> line.value().strip().equalsIgnoreCase("group"));
        if (!card.name().equals("VCARD") || !isGroup) {
            return Optional.empty();
        }
        String name =
                card.property("FN").map(line -> Traits.plain(line.value()).strip()).orElse("");
        Set<String> members =
                Stream.of("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER")
                        .flatMap(card::properties)
                        .map(ContentLine::value)
                        .map(GroupCard::uid)
                        .collect(Collectors.toUnmodifiableSet());
        return Optional.of(new GroupCard(name, members));
    }

    /** A UID as members and cards may write it. */
    static String uid(String written) {
        String uid = written.strip();
        return uid.regionMatches(true, 0, URN, 0, URN.length()) ? uid.substring(URN.length()) : uid;
    }
}
