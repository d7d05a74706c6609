package satchel.sync.core.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import satchel.content.calendar.InstanceId;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentReader;
import satchel.content.line.ContentWriter;
import satchel.content.line.MalformedContentException;
import satchel.content.line.TextValue;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.canon.FieldForm;
import satchel.sync.core.canon.MarkForm;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.Format;

/**
 * What a body says, whatever its order and layout, and in whatever zone it names an instance.
 *
 * @param marks times and counters, which the hash leaves out
 */
record Meaning(ContentHash hash, List<String> marks) {
    private static final Set<String> MARKS =
            Set.of("DTSTAMP", "LAST-MODIFIED", "CREATED", "SEQUENCE", "REV", "X-MOZ-GENERATION");

    static Meaning of(Format format, Body body) {
        List<String> marks = new ArrayList<>();
        root(body).components().forEach(member -> addMarks(member, marks));
        addMarks(root(body), marks);
        marks.sort(null);
        Body named = new Body(ContentWriter.write(instancesInUtc(root(body))));
        return new Meaning(Canonical.hash(format, named), marks);
    }

    private static Component instancesInUtc(Component component) {
        return new Component(
                component.name(),
                component.properties().stream().map(Meaning::inUtc).toList(),
                component.components().stream().map(Meaning::instancesInUtc).toList());
    }

    private static ContentLine inUtc(ContentLine line) {
        return switch (line.name()) {
            case "RECURRENCE-ID", "EXDATE", "RDATE" ->
                    new ContentLine(
                            line.group(),
                            line.name(),
                            line.parameters().stream()
                                    .filter(parameter -> !parameter.name().equals("TZID"))
                                    .toList(),
                            TextValue.split(line.value(), ',').stream()
                                    .map(value -> InstanceId.of(line, value))
                                    .collect(Collectors.joining(",")));
            default -> line;
        };
    }

    private static void addMarks(Component component, List<String> marks) {
        for (ContentLine line : component.properties()) {
            if (MARKS.contains(line.name())) {
                marks.add(line.name() + " " + MarkForm.of(line.value()));
            }
        }
    }

    /** What each component says, by its name and what tells it apart. */
    static Map<String, Set<String>> lines(Format format, Body body) {
        Map<String, Set<String>> lines = new TreeMap<>();
        collect(format, root(body), "", lines);
        return lines;
    }

    private static void collect(
            Format format, Component component, String within, Map<String, Set<String>> lines) {
        String path = within + "/" + component.name() + id(component);
        Set<String> forms = new TreeSet<>();
        Map<String, Set<String>> groups = new TreeMap<>();
        for (ContentLine line : component.properties()) {
            Set<String> target =
                    line.group()
                            .map(name ->
                                    groups.computeIfAbsent(
                                            name.toLowerCase(Locale.ROOT), g -> new TreeSet<>()))
                            .orElse(forms);
            target.addAll(FieldForm.of(format, line));
        }
        groups.values().forEach(group -> forms.add(String.join("\n", group)));
        lines.put(path, forms);
        component.components().forEach(inner -> collect(format, inner, path, lines));
    }

    private static String id(Component component) {
        return component.name().equals("VALARM")
                ? component.property("UID").map(ContentLine::value).orElse("")
                : component
                        .property("RECURRENCE-ID")
                        .map(line -> InstanceId.of(line, line.value()))
                        .orElse("");
    }

    private static Component root(Body body) {
        try {
            return ContentReader.read(body.text()).getFirst();
        } catch (MalformedContentException e) {
            throw new AssertionError("unreadable:\n" + body.text(), e);
        }
    }
}
