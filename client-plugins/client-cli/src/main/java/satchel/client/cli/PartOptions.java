package satchel.client.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import satchel.client.pair.Component;
import satchel.client.pair.DayLimit;
import satchel.client.pair.Part;

/**
 * The databases, and which of their records are meant: a filter is of the database before it. The
 * parser calls with all values of an option so far, each time one is added.
 */
final class PartOptions {
    static final class ComponentWord extends Word<Component> {
        ComponentWord() {
            super(Component.class);
        }
    }

    static final class DayWord implements ITypeConverter<DayLimit> {
        @Override
        public DayLimit convert(String text) {
            return DayLimit.parse(text)
                    .orElseThrow(() ->
                            new TypeConversionException(
                                    "'"
                                            + text
                                            + "' is no day (2026-01-31) and no distance (90d, 6m)"));
        }
    }

    private final List<GivenPart> given = new ArrayList<>();

    @Option(
            names = "--database",
            paramLabel = "WHERE",
            description =
                    "its database: a folder or file, as 'pims' names it, or found:MARK as the"
                            + " server's pages do; given again, more that join it (what is new on the"
                            + " server goes to the first that takes it)")
    void databases(List<String> all) {
        if (!all.isEmpty()) {
            given.add(new GivenPart(Optional.of(all.getLast())));
        }
    }

    @Option(
            names = "--component",
            paramLabel = "event|task|journal",
            converter = ComponentWord.class,
            description = "of that database only these components")
    void components(List<Component> all) {
        last(all, GivenPart::component);
    }

    @Option(
            names = "--category",
            paramLabel = "NAME",
            description = "of that database only this category; given again, any of them")
    void categories(List<String> all) {
        last(all, GivenPart::category);
    }

    @Option(
            names = "--since",
            paramLabel = "DAY|90d",
            converter = DayWord.class,
            description = "only what ends on that day or later, or so long before each run")
    void since(List<DayLimit> all) {
        last(all, GivenPart::since);
    }

    @Option(
            names = "--until",
            paramLabel = "DAY|90d",
            converter = DayWord.class,
            description = "only what begins on that day or earlier, or so long after each run")
    void until(List<DayLimit> all) {
        last(all, GivenPart::until);
    }

    @Option(
            names = "--text",
            paramLabel = "WORDS",
            description = "only records in which somebody wrote this")
    void texts(List<String> all) {
        last(all, GivenPart::text);
    }

    @Option(names = "--group", paramLabel = "NAME", description = "only the contacts of this group")
    void groups(List<String> all) {
        last(all, GivenPart::group);
    }

    @Option(
            names = "--everything",
            description = "all of that database: takes its filter from a saved pair")
    void everything(List<Boolean> all) {
        last(all, (part, _) -> part.everything());
    }

    private <T> void last(List<T> all, BiConsumer<GivenPart, T> add) {
        if (all.isEmpty()) {
            return;
        }
        if (given.isEmpty()) {
            given.add(new GivenPart(Optional.empty()));
        }
        add.accept(given.getLast(), all.getLast());
    }

    boolean areGiven() {
        return !given.isEmpty();
    }

    boolean nameADatabase() {
        return given.stream().anyMatch(part -> part.database().isPresent());
    }

    /** What is wrong with them, in a sentence. */
    Optional<String> mistake() {
        if (given.size() > 1 && given.getFirst().database().isEmpty()) {
            return Optional.of("each filter comes after the --database that it is of");
        }
        return given.stream().flatMap(part -> part.mistake().stream()).findFirst();
    }

    /** Once they name a database. */
    List<Part> asked() {
        return given.stream().map(part -> part.changing(List.of())).toList();
    }

    /**
     * What the databases of a pair are to be: without one named, a filter is of the home database
     * and the others stay; those that are named take the place of all, and keep their filters
     * unless they get new ones.
     */
    List<Part> changing(List<Part> before) {
        if (!areGiven()) {
            return before;
        }
        List<Part> changed = new ArrayList<>();
        given.forEach(part -> changed.add(part.changing(before)));
        if (!nameADatabase()) {
            changed.addAll(before.subList(1, before.size()));
        }
        return changed;
    }
}
