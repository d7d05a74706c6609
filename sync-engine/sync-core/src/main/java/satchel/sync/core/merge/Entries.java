package satchel.sync.core.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import satchel.content.line.ContentLine;
import satchel.content.line.Parameter;
import satchel.content.line.WrittenLine;
import satchel.sync.core.canon.BookmarkForm;
import satchel.sync.core.canon.FieldForm;
import satchel.sync.core.record.Format;

/** Cuts the properties of a component into entries. */
final class Entries {
    private static final String ANY_VALUE = "x";

    /** Label and country of what else is in their group. */
    private static final Set<String> DESCRIPTIVE = Set.of("X-ABLABEL", "X-ABADR");

    private final Format format;
    private final boolean ofRoot;

    private Entries(Format format, boolean ofRoot) {
        this.format = format;
        this.ofRoot = ofRoot;
    }

    static List<Entry> of(Format format, Block block) {
        boolean ofRoot =
                format == Format.BOOKMARK
                        && block.property("UID")
                                .filter(uid -> BookmarkForm.isRoot(uid.value()))
                                .isPresent();
        return new Entries(format, ofRoot).entries(block);
    }

    private List<Entry> entries(Block block) {
        Map<String, List<WrittenLine>> together = new LinkedHashMap<>();
        for (WrittenLine line : block.lines()) {
            together.computeIfAbsent(belongsTo(line), first -> new ArrayList<>()).add(line);
        }
        return together.values().stream().map(this::entry).toList();
    }

    /** A line said twice says no more than said once: both go the same way. */
    private String belongsTo(WrittenLine written) {
        Optional<String> group = written.line().group();
        if (group.isPresent()) {
            return "group " + group.get().toLowerCase(Locale.ROOT);
        }
        String form = form(written.line());
        return form.isEmpty() ? "line " + written.number() : form;
    }

    private Entry entry(List<WrittenLine> lines) {
        String name = mainName(lines);
        TreeSet<String> forms = new TreeSet<>();
        TreeSet<String> dress = new TreeSet<>();
        String key = "";
        for (WrittenLine written : lines) {
            ContentLine line = written.line();
            forms.add(form(line));
            boolean main = line.name().equals(name);
            dress.add(main ? form(with(line, line.parameters(), ANY_VALUE)) : form(line));
            if (main && key.isEmpty()) {
                key = form(with(line, List.of(), line.value()));
            }
        }
        forms.remove("");
        return new Entry(name, lines, String.join("\n", forms), key, String.join("\n", dress));
    }

    /** The first by name, so that the order of a group's lines does not matter. */
    private static String mainName(List<WrittenLine> lines) {
        return lines.stream()
                .map(line -> line.line().name())
                .filter(name -> !DESCRIPTIVE.contains(name))
                .min(String::compareTo)
                .orElse(lines.getFirst().line().name());
    }

    private String form(ContentLine line) {
        if (ofRoot && BookmarkForm.isNameOfARoot(line)) {
            return "";
        }
        return String.join("\n", FieldForm.of(format, line));
    }

    private static ContentLine with(ContentLine line, List<Parameter> parameters, String value) {
        return new ContentLine(line.group(), line.name(), parameters, value);
    }
}
