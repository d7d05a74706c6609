package satchel.client.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import satchel.client.pair.Component;
import satchel.client.pair.DayLimit;
import satchel.client.pair.Part;
import satchel.client.pair.Selection;

/** What the command line says of one database, while it is being read. */
final class GivenPart {
    private final Optional<String> database;
    private final Set<String> components = new HashSet<>();
    private final Set<String> categories = new HashSet<>();
    private final Set<String> twice = new HashSet<>();
    private Optional<DayLimit> since = Optional.empty();
    private Optional<DayLimit> until = Optional.empty();
    private Optional<String> text = Optional.empty();
    private Optional<String> group = Optional.empty();
    private boolean everything;

    GivenPart(Optional<String> database) {
        this.database = database;
    }

    Optional<String> database() {
        return database;
    }

    void component(Component component) {
        components.add(component.standard());
    }

    void category(String name) {
        categories.add(name);
    }

    void since(DayLimit limit) {
        since = once("--since", since, limit);
    }

    void until(DayLimit limit) {
        until = once("--until", until, limit);
    }

    void text(String words) {
        text = once("--text", text, words);
    }

    void group(String name) {
        group = once("--group", group, name);
    }

    void everything() {
        everything = true;
    }

    private <T> Optional<T> once(String option, Optional<T> before, T value) {
        if (before.isPresent()) {
            twice.add(option);
        }
        return Optional.of(value);
    }

    Optional<String> mistake() {
        return everything && !selection().equals(Selection.ALL)
                ? Optional.of("--everything goes without a filter")
                : twice.stream().sorted().findFirst().map(option -> option + " is given twice");
    }

    /** As part of a pair that has {@code before} so far, the home first. */
    Part changing(List<Part> before) {
        String meant = database.orElseGet(() -> before.getFirst().database());
        boolean asBefore = !everything && selection().equals(Selection.ALL);
        return new Part(
                meant,
                before.stream()
                        .filter(part -> asBefore && isSame(part.database(), meant))
                        .map(Part::selection)
                        .findFirst()
                        .orElseGet(this::selection));
    }

    /** A saved database is named in full; the user may name the same as it is seen from here. */
    private static boolean isSame(String saved, String named) {
        try {
            return saved.equals(named)
                    || Path.of(saved).equals(Path.of(named).toAbsolutePath().normalize());
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private Selection selection() {
        return new Selection(components, categories, since, until, text, group);
    }
}
