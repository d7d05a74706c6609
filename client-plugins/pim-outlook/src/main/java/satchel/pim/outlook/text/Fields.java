package satchel.pim.outlook.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import satchel.content.line.ContentLine;
import satchel.content.line.Parameter;
import satchel.content.line.TextValue;

/** Gathers the lines of a component; what is blank becomes no line. */
final class Fields {
    private final List<ContentLine> lines = new ArrayList<>();

    static Parameter parameter(String name, String... values) {
        return new Parameter(name, List.of(values));
    }

    /** A value of type TEXT. */
    Fields text(String name, String value, Parameter... parameters) {
        String clean = clean(value);
        return clean.isBlank() ? this : raw(name, TextValue.escape(clean), parameters);
    }

    /** Several values of type TEXT with commas between them. */
    Fields list(String name, List<String> values) {
        return raw(
                name,
                values.stream()
                        .map(Fields::clean)
                        .filter(value -> !value.isBlank())
                        .map(TextValue::escape)
                        .collect(Collectors.joining(",")));
    }

    /** vCard's structured value; blank parts at the end are kept, where a property wants them. */
    Fields parts(String name, List<String> parts, Parameter... parameters) {
        if (parts.stream().allMatch(String::isBlank)) {
            return this;
        }
        return raw(
                name,
                parts.stream()
                        .map(Fields::clean)
                        .map(TextValue::escape)
                        .collect(Collectors.joining(";")),
                parameters);
    }

    /** A value that is no text, or is escaped already. */
    Fields raw(String name, String value, Parameter... parameters) {
        return value.isBlank()
                ? this
                : line(new ContentLine(Optional.empty(), name, List.of(parameters), value));
    }

    Fields line(ContentLine line) {
        lines.add(line);
        return this;
    }

    Fields lines(Stream<ContentLine> several) {
        several.forEach(lines::add);
        return this;
    }

    List<ContentLine> lines() {
        return List.copyOf(lines);
    }

    /** Line ends as iCalendar and vCard have them; no control characters, which no reader takes. */
    static String clean(String value) {
        return value.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .stripTrailing();
    }
}
