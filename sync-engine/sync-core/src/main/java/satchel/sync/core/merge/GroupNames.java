package satchel.sync.core.merge;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentWriter;
import satchel.content.line.WrittenLine;

/** Names of vCard groups (RFC 6350 section 3.3): what comes in from another card gets free ones. */
final class GroupNames {
    private final Set<String> used = new HashSet<>();

    GroupNames(Block card) {
        for (WrittenLine written : card.lines()) {
            written.line().group().map(GroupNames::fold).ifPresent(used::add);
        }
    }

    /** The entry's text under a group name of this card: that of what it replaces, or a new one. */
    String text(Entry entry, Optional<Entry> replaced) {
        Optional<String> group = groupOf(entry);
        if (group.isEmpty()) {
            return join(entry, Optional.empty());
        }
        Optional<String> old = replaced.flatMap(GroupNames::groupOf);
        String name = old.orElseGet(() -> free(group.get()));
        used.add(fold(name));
        return join(entry, Optional.of(name));
    }

    private static Optional<String> groupOf(Entry entry) {
        return entry.lines().getFirst().line().group();
    }

    private String free(String wanted) {
        String name = wanted;
        for (int n = 1; used.contains(fold(name)); n++) {
            name = "item" + n;
        }
        return name;
    }

    private static String join(Entry entry, Optional<String> group) {
        StringBuilder text = new StringBuilder();
        entry.lines()
                .forEach(line ->
                        text.append(group.map(name -> in(name, line)).orElseGet(line::text)));
        return text.toString();
    }

    private static String in(String group, WrittenLine written) {
        ContentLine line = written.line();
        String old = line.group().orElse("") + ".";
        if (written.text().startsWith(old)) {
            return group + "." + written.text().substring(old.length());
        }
        return ContentWriter.folded(
                new ContentLine(Optional.of(group), line.name(), line.parameters(), line.value()));
    }

    private static String fold(String group) {
        return group.toLowerCase(Locale.ROOT);
    }
}
