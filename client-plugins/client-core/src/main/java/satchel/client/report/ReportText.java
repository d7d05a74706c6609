package satchel.client.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import satchel.client.api.Access;
import satchel.client.api.DatabaseInfo;
import satchel.client.api.Program;
import satchel.client.found.Place;
import satchel.client.pair.Component;

/**
 * A report as it is sent (docs/pairing.md). Of equal sightings it is always the same text, whatever
 * order they come in. Pure.
 */
final class ReportText {
    /** What the server reads at most. */
    static final int MOST_BYTES = 64 * 1024;

    private static final int LONGEST_NAME = 120;
    private static final Gson PLAIN = new GsonBuilder().disableHtmlEscaping().create();

    private record Owner(String pim, String plugin, String name, String state) {}

    private ReportText() {}

    /** Of very many databases only as many as the server takes. */
    static String of(List<Sighting> seen, Map<Place, String> marks) {
        List<Sighting> told = seen.stream().sorted(order(marks)).toList();
        String text = json(told, marks);
        while (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            told = told.subList(0, told.size() / 2);
            text = json(told, marks);
        }
        return text;
    }

    private static Comparator<Sighting> order(Map<Place, String> marks) {
        return Comparator.comparing((Sighting sighting) -> sighting.database().name())
                .thenComparing(sighting -> mark(sighting, marks));
    }

    private static String json(List<Sighting> seen, Map<Place, String> marks) {
        SortedMap<Owner, List<Sighting>> byOwner =
                seen.stream()
                        .collect(
                                Collectors.groupingBy(
                                        ReportText::owner,
                                        () ->
                                                new TreeMap<>(
                                                        Comparator.comparing(Owner::pim)
                                                                .thenComparing(Owner::name)
                                                                .thenComparing(Owner::state)),
                                        Collectors.toList()));
        JsonArray programs = new JsonArray();
        byOwner.forEach((owner, its) -> programs.add(program(owner, its, marks)));
        JsonObject whole = new JsonObject();
        whole.add("programs", programs);
        return PLAIN.toJson(whole);
    }

    private static Owner owner(Sighting sighting) {
        Optional<Program> program = sighting.found().program();
        return new Owner(
                sighting.pim().id(),
                sighting.plugin(),
                name(program.map(Program::name).orElse(sighting.pim().name())),
                program.map(Program::state).map(ReportText::word).orElse("unknown"));
    }

    private static String word(Program.State state) {
        return switch (state) {
            case RUNNING -> "running";
            case CLOSED -> "closed";
        };
    }

    private static JsonObject program(Owner owner, List<Sighting> its, Map<Place, String> marks) {
        JsonArray databases = new JsonArray();
        its.forEach(
                sighting -> databases.add(database(sighting.database(), mark(sighting, marks))));
        JsonObject json = new JsonObject();
        json.addProperty("pim", owner.pim());
        json.addProperty("plugin", owner.plugin());
        json.addProperty("name", owner.name());
        json.addProperty("state", owner.state());
        json.add("databases", databases);
        return json;
    }

    private static String mark(Sighting sighting, Map<Place, String> marks) {
        return Objects.requireNonNull(marks.get(sighting.place()), "each place has its mark");
    }

    private static JsonObject database(DatabaseInfo database, String mark) {
        JsonArray holds = new JsonArray();
        holds(database).forEach(holds::add);
        JsonObject json = new JsonObject();
        json.addProperty("mark", mark);
        json.addProperty("name", name(plain(database)));
        json.add("holds", holds);
        json.addProperty("writable", database.access() == Access.READ_AND_WRITE);
        return json;
    }

    /** A database that its connector calls by its place is told by the place's last part. */
    private static String plain(DatabaseInfo database) {
        return database.name().equals(database.where())
                ? database.name().replaceAll("[/\\\\]+$", "").replaceAll("^.*[/\\\\]", "")
                : database.name();
    }

    private static List<String> holds(DatabaseInfo database) {
        return switch (database.kind()) {
            case CONTACTS -> List.of("contacts");
            case BOOKMARKS -> List.of("bookmarks");
            case CALENDAR -> List.copyOf(components(database));
        };
    }

    /** Those that people know; a calendar that takes any holds all of them. */
    private static TreeSet<String> components(DatabaseInfo database) {
        TreeSet<String> words = new TreeSet<>();
        for (Component component : Component.values()) {
            if (database.components().isEmpty()
                    || database.components().contains(component.standard())) {
                words.add(Component.named(component.standard()));
            }
        }
        return words;
    }

    /** One line that a page can show. */
    private static String name(String name) {
        String line = name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        int length = Math.min(line.codePointCount(0, line.length()), LONGEST_NAME);
        String cut = line.substring(0, line.offsetByCodePoints(0, length)).strip();
        return cut.isEmpty() ? "(no name)" : cut;
    }
}
