package satchel.dav.query;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import satchel.dav.query.time.TimeRange;
import satchel.dav.store.Selection;

/** What of a filter an index can narrow: always a superset of what the filter lets pass. */
public final class Selections {
    private static final Set<String> KINDS = Set.of("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY");

    /** The index does not hold them (satchel.content.card.Card.searchText). */
    private static final Set<String> NOT_INDEXED =
            Set.of("PHOTO", "LOGO", "SOUND", "KEY", "VERSION", "PRODID", "REV");

    /** Some edges of a range belong to it and some do not; the filter itself knows which. */
    private static final Duration EDGE = Duration.ofSeconds(1);

    private Selections() {}

    public static Selection of(CompFilter filter) {
        return switch (filter) {
            case CompFilter.Absent _ -> Selection.ALL;
            case CompFilter.Present calendar ->
                    calendar.components().stream()
                            .filter(component -> KINDS.contains(component.name()))
                            .flatMap(Selections::present)
                            .findFirst()
                            .map(Selections::ofComponent)
                            .orElse(Selection.ALL);
        };
    }

    private static Stream<CompFilter.Present> present(CompFilter filter) {
        return switch (filter) {
            case CompFilter.Absent _ -> Stream.empty();
            case CompFilter.Present present -> Stream.of(present);
        };
    }

    private static Selection ofComponent(CompFilter.Present component) {
        return new Selection(
                Optional.of(component.name()),
                Optional.empty(),
                component.timeRange().flatMap(TimeRange::start).map(start -> start.minus(EDGE)),
                component.timeRange().flatMap(TimeRange::end).map(end -> end.plus(EDGE)),
                Set.of());
    }

    public static Selection of(AddressFilter filter) {
        Set<String> texts =
                combine(filter.test(), filter.properties().stream().map(Selections::textsOf));
        return new Selection(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), texts);
    }

    private static Set<String> textsOf(CardPropFilter filter) {
        return switch (filter) {
            case CardPropFilter.Absent _ -> Set.of();
            case CardPropFilter.Present property -> {
                String name = property.name().substring(property.name().indexOf('.') + 1);
                Stream<Set<String>> texts = property.texts().stream().map(Selections::textOf);
                Stream<Set<String>> others = property.parameters().stream().map(any -> Set.of());
                yield NOT_INDEXED.contains(name)
                        ? Set.of()
                        : combine(property.test(), Stream.concat(texts, others));
            }
        };
    }

    private static Set<String> textOf(TextMatch match) {
        // The index holds one property a line, so that a text of several lines is in none.
        boolean indexed =
                !match.negate() && !match.text().isEmpty() && !match.text().contains("\n");
        return indexed ? Set.of(SearchText.fold(match.text())) : Set.of();
    }

    /** Of all conditions each text is needed, of any only what every one of them needs. */
    private static Set<String> combine(Junction test, Stream<Set<String>> conditions) {
        BinaryOperator<Set<String>> junction =
                switch (test) {
                    case ALLOF -> Selections::union;
                    case ANYOF -> Selections::intersection;
                };
        return conditions.reduce(junction).orElse(Set.of());
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.addAll(b);
        return both;
    }

    private static Set<String> intersection(Set<String> a, Set<String> b) {
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return both;
    }
}
