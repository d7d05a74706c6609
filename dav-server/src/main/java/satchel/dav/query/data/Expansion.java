package satchel.dav.query.data;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.content.line.Component;
import satchel.dav.query.instance.InTimeRange;
import satchel.dav.query.instance.Instance;
import satchel.dav.query.recurrence.Answer;
import satchel.dav.query.recurrence.Budget;
import satchel.dav.query.time.TimeRange;
import satchel.dav.query.time.Zones;

/**
 * CALDAV:expand (RFC 4791 section 9.6.5): a component for each instance in the range, without
 * recurrence properties, zones or what lies outside.
 */
final class Expansion {
    /** A year of three a day; one who wants more asks for less at a time. */
    static final int MOST_INSTANCES = 1_000;

    /** Eight thousand for each of them: an attachment within a series would be in each instance. */
    private static final long MOST_CHARACTERS = 8_000_000;

    private final Component calendar;
    private final Zones zones;
    private final TimeRange range;
    private final InTimeRange times;
    private final List<Component> timeless = new ArrayList<>();
    private final List<Instance> found = new ArrayList<>();
    private long characters;

    Expansion(Component calendar, Zones zones, TimeRange range, Budget budget) {
        this.calendar = calendar;
        this.zones = zones;
        this.range = range;
        this.times = new InTimeRange(calendar, zones, budget);
    }

    /** Empty where there are too many instances, or nobody knows how many. */
    Optional<Component> expanded() {
        for (Component component : calendar.components()) {
            if (!visit(component)) {
                return Optional.empty();
            }
        }
        found.sort(Comparator.comparing(instance -> instance.when().first()));
        InstanceWriter writer = new InstanceWriter(zones);
        List<Component> components = new ArrayList<>(timeless);
        found.forEach(instance -> components.add(writer.component(instance)));
        return Optional.of(
                new Component(
                        calendar.name(),
                        calendar.properties().stream().map(new UtcLines(zones)::of).toList(),
                        components));
    }

    /** Whether it could be expanded. */
    private boolean visit(Component component) {
        return switch (component.name()) {
            case "VTIMEZONE" -> true;
            case "VEVENT", "VTODO", "VJOURNAL" ->
                    component.property("DTSTART").isPresent()
                            ? expand(component)
                            : keepIfInRange(component);
            default -> keepIfInRange(component);
        };
    }

    private boolean keepIfInRange(Component component) {
        if (times.matches(component, calendar, range)) {
            timeless.add(new UtcLines(zones).of(component));
        }
        return true;
    }

    private boolean expand(Component member) {
        Map<Instant, Instance> instances = new HashMap<>();
        long weight = weight(member);
        Answer tooMany =
                times.search(
                        member,
                        range,
                        instance -> {
                            instances.putIfAbsent(instance.id().instant(), instance);
                            return found.size() + instances.size() > MOST_INSTANCES
                                    || characters + instances.size() * weight > MOST_CHARACTERS;
                        });
        found.addAll(instances.values());
        characters += instances.size() * weight;
        return tooMany == Answer.NO;
    }

    private static long weight(Component component) {
        long lines =
                component.properties().stream()
                        .filter(line -> !InstanceWriter.RECURRENCE.contains(line.name()))
                        .mapToLong(line -> line.name().length() + line.value().length())
                        .sum();
        return lines + component.components().stream().mapToLong(Expansion::weight).sum();
    }
}
