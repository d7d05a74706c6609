package satchel.sync.core.scope;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import satchel.content.calendar.TimeExtent;

/**
 * What a record must be like. What is left open asks nothing.
 *
 * @param components "VEVENT", "VTODO", "VJOURNAL": one of them; empty = any
 * @param categories one of them, whatever the case of their letters; empty = any
 * @param text stands somewhere in what people wrote into it, whatever the case of its letters
 * @param group the card of that group, those of its members, and those with it as a category
 */
public record Filter(
        Set<String> components,
        Set<String> categories,
        Window window,
        Optional<String> text,
        Optional<String> group) {
    /** Lets everything pass. */
    public static final Filter OPEN =
            new Filter(Set.of(), Set.of(), Window.ALWAYS, Optional.empty(), Optional.empty());

    public Filter {
        components = Set.copyOf(components);
        categories = lower(categories);
        text = text.map(words -> words.toLowerCase(Locale.ROOT));
        group = group.map(name -> name.toLowerCase(Locale.ROOT));
    }

    boolean isOpen() {
        return equals(OPEN);
    }

    boolean asksForMembers() {
        return group.isPresent();
    }

    /**
     * A group's own card tells who is in it, so it passes whatever else is asked of members; and a
     * folder where the bookmarks in it stand.
     */
    Set<Criterion> failedBy(Traits record, Members members) {
        if (record.folder() || group.filter(name -> isCardOf(name, record)).isPresent()) {
            return Set.of();
        }
        Set<Criterion> failed = EnumSet.noneOf(Criterion.class);
        if (!components.isEmpty() && record.components().stream().noneMatch(components::contains)) {
            failed.add(Criterion.COMPONENT);
        }
        if (!categories.isEmpty() && record.categories().stream().noneMatch(categories::contains)) {
            failed.add(Criterion.CATEGORY);
        }
        if (text.filter(words -> !record.text().contains(words)).isPresent()) {
            failed.add(Criterion.TEXT);
        }
        if (!window.holds(record.extent())) {
            failed.add(Criterion.WINDOW);
        }
        if (group.filter(name -> !isIn(name, record, members)).isPresent()) {
            failed.add(Criterion.GROUP);
        }
        return failed;
    }

    private static boolean isCardOf(String group, Traits record) {
        return record.group().filter(card -> card.name().equals(group)).isPresent();
    }

    private static boolean isIn(String group, Traits record, Members members) {
        return record.categories().contains(group)
                || isCardOf(group, record)
                || record.uid().filter(uid -> members.holds(group, uid)).isPresent();
    }

    /** Whether a record that failed so once, and has not changed since, still does. */
    boolean stillFailed(
            Set<Criterion> failed, TimeExtent extent, Optional<String> uid, Members members) {
        return failed.stream()
                .anyMatch(criterion ->
                        switch (criterion) {
                            case COMPONENT, CATEGORY, TEXT -> true;
                            case WINDOW -> !window.holds(extent);
                            case GROUP ->
                                    uid.filter(known -> members.holds(group.orElse(""), known))
                                            .isEmpty();
                        });
    }

    /** Names what of it makes the same answer for the same record for ever. */
    String stamp() {
        return String.join(
                "\n",
                withLengths(components),
                withLengths(categories),
                text.orElse(""),
                group.orElse(""));
    }

    /** No two sets are written the same, whatever commas are in their words. */
    private static String withLengths(Set<String> words) {
        return new TreeSet<>(words)
                .stream().map(word -> word.length() + ":" + word).collect(Collectors.joining(","));
    }

    private static Set<String> lower(Set<String> words) {
        return words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
