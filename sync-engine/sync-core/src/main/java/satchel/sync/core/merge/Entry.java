package satchel.sync.core.merge;

import java.util.List;
import java.util.stream.Collectors;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentWriter;
import satchel.content.line.WrittenLine;

/**
 * What can only be kept or changed as one: a property line, or the lines of one vCard group.
 *
 * @param name of the property; of a group, that of the line the others describe
 * @param form what all of it means; empty where it says no more than its absence
 * @param key its value alone, parameters apart
 * @param dress all but its value: parameters and what the rest of the group says
 */
record Entry(String name, List<WrittenLine> lines, String form, String key, String dress) {
    Entry {
        lines = List.copyOf(lines);
    }

    boolean saysNothing() {
        return form.isEmpty();
    }

    ContentLine main() {
        return lines.stream()
                .map(WrittenLine::line)
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElse(lines.getFirst().line());
    }

    boolean isGrouped() {
        return lines.getFirst().line().group().isPresent();
    }

    /** For people to read: the unfolded lines. */
    String shown() {
        return lines.stream()
                .map(WrittenLine::line)
                .map(ContentWriter::unfolded)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    static String shownAll(List<Entry> entries) {
        return entries.stream().map(Entry::shown).collect(Collectors.joining("\n"));
    }
}
