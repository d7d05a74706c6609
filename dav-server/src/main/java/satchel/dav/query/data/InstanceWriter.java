package satchel.dav.query.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.dav.query.instance.Instance;
import satchel.dav.query.instance.Length;
import satchel.dav.query.time.TimeValue;
import satchel.dav.query.time.Zones;

/** Makes one instance of a recurrence set a component of its own (RFC 4791 section 9.6.5). */
final class InstanceWriter {
    /** What no instance has. */
    static final Set<String> RECURRENCE = Set.of("RRULE", "RDATE", "EXRULE", "EXDATE");

    private final Zones zones;
    private final UtcLines utc;

    InstanceWriter(Zones zones) {
        this.zones = zones;
        this.utc = new UtcLines(zones);
    }

    Component component(Instance instance) {
        Component source = instance.source();
        List<ContentLine> lines = new ArrayList<>(source.properties().size() + 1);
        for (ContentLine line : source.properties()) {
            lines(instance, line).forEach(lines::add);
        }
        return new Component(
                source.name(), lines, source.components().stream().map(utc::of).toList());
    }

    private Stream<ContentLine> lines(Instance instance, ContentLine line) {
        if (RECURRENCE.contains(line.name())) {
            return Stream.empty();
        }
        return switch (line.name()) {
            case "DTSTART" -> start(instance, line);
            case "DTEND", "DUE" ->
                    instance.when().end().map(end -> UtcLines.with(line, end)).stream();
            case "DURATION" -> isAsLongAsSaid(instance) ? Stream.of(line) : Stream.empty();
            case "RECURRENCE-ID" -> Stream.empty();
            default -> Stream.of(utc.of(line));
        };
    }

    /** With it, in front of all that depends on it, the instance's id and any new end. */
    private Stream<ContentLine> start(Instance instance, ContentLine line) {
        return Stream.of(
                        Stream.of(UtcLines.with(line, instance.when().start())),
                        end(instance).stream(),
                        id(instance).stream())
                .flatMap(lines -> lines);
    }

    /** The initial instance needs no id: what has none, is it. */
    private Optional<ContentLine> id(Instance instance) {
        Component source = instance.source();
        boolean initial =
                source.property("RECURRENCE-ID").isEmpty()
                        && instance.id().equals(instance.when().start())
                        && start(source).filter(instance.id()::equals).isPresent();
        return initial
                ? Optional.empty()
                : Optional.of(UtcLines.line("RECURRENCE-ID", Stream.empty(), instance.id()));
    }

    /** An RDATE may be a PERIOD, with an end where its component has a DURATION or nothing. */
    private Optional<ContentLine> end(Instance instance) {
        Component source = instance.source();
        String name = endName(source);
        return source.property(name).isPresent() || isAsLongAsSaid(instance)
                ? Optional.empty()
                : instance.when().end().map(end -> UtcLines.line(name, Stream.empty(), end));
    }

    private boolean isAsLongAsSaid(Instance instance) {
        Component source = instance.source();
        Optional<TimeValue> said =
                start(source)
                        .map(start -> Length.of(source, endName(source), start, zones))
                        .flatMap(length -> length.from(instance.when().start()).end());
        return said.map(TimeValue::instant).equals(instance.when().end().map(TimeValue::instant));
    }

    private Optional<TimeValue> start(Component component) {
        return component.property("DTSTART").flatMap(line -> TimeValue.of(line, zones));
    }

    private static String endName(Component component) {
        return component.name().equals("VTODO") ? "DUE" : "DTEND";
    }
}
