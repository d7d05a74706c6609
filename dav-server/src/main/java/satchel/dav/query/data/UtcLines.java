package satchel.dav.query.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.Parameter;
import satchel.content.line.TextValue;
import satchel.dav.query.time.TimeForm;
import satchel.dav.query.time.TimeValue;
import satchel.dav.query.time.Zones;

/** Lines without a reference to a VTIMEZONE: what named a zone is in UTC (section 9.6.5). */
record UtcLines(Zones zones) {
    Component of(Component component) {
        return new Component(
                component.name(),
                component.properties().stream().map(this::of).toList(),
                component.components().stream().map(this::of).toList());
    }

    ContentLine of(ContentLine line) {
        return line.parameter("TZID").isEmpty()
                ? line
                : new ContentLine(
                        line.group(), line.name(), withoutZone(line).toList(), value(line));
    }

    /** The same property with another time. */
    static ContentLine with(ContentLine line, TimeValue time) {
        Stream<Parameter> others =
                withoutZone(line).filter(parameter -> !parameter.name().equals("VALUE"));
        return line(line.name(), others, time);
    }

    static ContentLine line(String name, Stream<Parameter> parameters, TimeValue time) {
        Stream<Parameter> value =
                time.isDate() ? Stream.of(new Parameter("VALUE", List.of("DATE"))) : Stream.empty();
        return new ContentLine(
                Optional.empty(),
                name,
                Stream.concat(value, parameters).toList(),
                TimeForm.write(time));
    }

    private static Stream<Parameter> withoutZone(ContentLine line) {
        return line.parameters().stream().filter(parameter -> !parameter.name().equals("TZID"));
    }

    /** What is no list of times or periods is left alone. */
    private String value(ContentLine line) {
        List<Optional<String>> values =
                TextValue.split(line.value(), ',').stream()
                        .map(value ->
                                value.indexOf('/') < 0 ? time(line, value) : period(line, value))
                        .toList();
        return values.stream().allMatch(Optional::isPresent)
                ? values.stream().flatMap(Optional::stream).collect(Collectors.joining(","))
                : line.value();
    }

    private Optional<String> time(ContentLine line, String value) {
        return TimeValue.of(line, value, zones).map(TimeForm::write);
    }

    private Optional<String> period(ContentLine line, String value) {
        int slash = value.indexOf('/');
        String end = value.substring(slash + 1);
        Function<String, String> whole = start -> start + "/" + time(line, end).orElse(end);
        return time(line, value.substring(0, slash)).map(whole);
    }
}
