package satchel.client.pair;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import satchel.sync.core.scope.Filter;
import satchel.sync.core.scope.Window;

/**
 * Which of a database's records the user has chosen, in the user's words.
 *
 * @param components "VEVENT", "VTODO", "VJOURNAL"; empty = all
 * @param categories empty = all
 * @param since the first day, {@code until} the last one, in the time zone of this machine
 */
public record Selection(
        Set<String> components,
        Set<String> categories,
        Optional<DayLimit> since,
        Optional<DayLimit> until,
        Optional<String> text,
        Optional<String> group) {
    public static final Selection ALL =
            new Selection(
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public Selection {
        components = Set.copyOf(components);
        categories = Set.copyOf(categories);
    }

    /** The same of a database that holds certain components only. */
    public Selection within(Set<String> held) {
        Set<String> both = new HashSet<>(components.isEmpty() ? held : components);
        if (!held.isEmpty()) {
            both.retainAll(held);
        }
        return new Selection(both, categories, since, until, text, group);
    }

    /** As it is on one day. */
    Filter on(LocalDate today, ZoneId zone) {
        Optional<Instant> from = since.map(limit -> start(limit.before(today), zone));
        Optional<Instant> to = until.map(limit -> start(limit.after(today).plusDays(1), zone));
        return new Filter(components, categories, new Window(from, to), text, group);
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** For people; empty where all is chosen. */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        new TreeSet<>(components).forEach(name -> words.add(Component.named(name)));
        new TreeSet<>(categories).forEach(name -> words.add("category " + name));
        since.ifPresent(limit -> words.add("since " + limit));
        until.ifPresent(limit -> words.add("until " + limit));
        text.ifPresent(sought -> words.add("text '" + sought + "'"));
        group.ifPresent(name -> words.add("group " + name));
        return String.join(", ", words);
    }
}
