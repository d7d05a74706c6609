package satchel.client.found;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import satchel.client.state.JsonFile;
import satchel.client.state.StateFolder;
import satchel.client.state.StateLock;

/**
 * {@code found.json}: a mark for each database that was ever found. Marks are random and not worked
 * out from the place, so that nobody who is told one can try out which place it belongs to; they
 * last, so that what was copied from a page works next month.
 */
public final class FoundMarks {
    /** What a mark begins with where a database's place could stand as well. */
    public static final String PREFIX = "found:";

    private static final String LIST = "found";
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 8;

    private final StateFolder state;
    private final JsonFile file;
    private final RandomGenerator random;

    public FoundMarks(StateFolder state) {
        this(state, new SecureRandom());
    }

    FoundMarks(StateFolder state, RandomGenerator random) {
        this.state = state;
        this.file = state.file(LIST);
        this.random = random;
    }

    /** The mark of each place: a new one for a place that has none. */
    public Map<Place, String> of(List<Place> places) throws IOException {
        try (StateLock _ = state.lock(LIST)) {
            Map<Place, String> known = read();
            int before = known.size();
            Map<Place, String> asked = new HashMap<>();
            for (Place place : places) {
                asked.put(place, known.computeIfAbsent(place, _ -> fresh()));
            }
            if (known.size() > before) {
                write(known);
            }
            return asked;
        }
    }

    /** Where the database of that mark is. */
    public Optional<String> where(String pim, String mark) throws IOException {
        return read().entrySet().stream()
                .filter(entry -> entry.getValue().equals(mark))
                .map(Map.Entry::getKey)
                .filter(place -> place.pim().equals(pim))
                .map(Place::where)
                .findFirst();
    }

    private String fresh() {
        StringBuilder mark = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            mark.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return mark.toString();
    }

    private Map<Place, String> read() throws IOException {
        Map<Place, String> known = new LinkedHashMap<>();
        for (JsonObject json : file.read()) {
            known.put(
                    new Place(file.text(json, "pim"), file.text(json, "where")),
                    file.text(json, "mark"));
        }
        return known;
    }

    private void write(Map<Place, String> known) throws IOException {
        file.write(
                known.entrySet().stream()
                        .map(entry -> json(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static JsonObject json(Place place, String mark) {
        JsonObject json = new JsonObject();
        json.addProperty("mark", mark);
        json.addProperty("pim", place.pim());
        json.addProperty("where", place.where());
        return json;
    }
}
