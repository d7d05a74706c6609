package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import satchel.content.line.ContentReader;
import satchel.content.line.ContentWriter;
import satchel.content.line.MalformedContentException;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.SatchelClient;

/**
 * Files of one PIM that went to a server, and from there into the empty folder of another PIM.
 *
 * @param sent the files of the first, by name
 * @param refused why some of them did not go, by the names they were reported under
 * @param kept the files of the first after it was done
 * @param arrived what the files of the second hold, by UID
 */
record Passage(
        Format format,
        Map<String, String> sent,
        Map<String, String> refused,
        Map<String, String> kept,
        Map<String, String> arrived) {
    static Passage of(Format format, SatchelClient first, Path from, SatchelClient second, Path to)
            throws IOException {
        // Radicale has both kinds in one place: the names differ.
        String collection = format == Format.VCARD ? "contacts/cards" : "calendars/events";
        Map<String, String> sent = files(from);
        Map<String, String> refused = new TreeMap<>(sync(first, from, collection));
        refused.putAll(sync(second, to, collection));
        return new Passage(format, sent, refused, files(from), byUid(format, files(to)));
    }

    private static Map<String, String> byUid(Format format, Map<String, String> files) {
        return files.values().stream()
                .collect(
                        Collectors.toMap(
                                text -> Canonical.uid(format, new Body(text)).orElseThrow(),
                                Function.identity()));
    }

    private static Map<String, String> sync(SatchelClient client, Path folder, String collection) {
        Finished sync = Stage.sync(client, folder, collection, "two-way", "--json");
        JsonObject report = JsonParser.parseString(sync.out()).getAsJsonObject();
        assertThat(report.get("ending")).as(sync.out()).isEqualTo(new JsonPrimitive("finished"));
        Map<String, String> problems = new HashMap<>();
        for (JsonElement problem : report.getAsJsonArray("problems")) {
            JsonObject one = problem.getAsJsonObject();
            boolean ofFile = one.get("side").getAsString().equals("PIM");
            problems.put(
                    one.get(ofFile ? "id" : "uid").getAsString(), one.get("why").getAsString());
        }
        return problems;
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
                files.put(path.getFileName().toString(), text);
            }
        }
        return files;
    }

    /** Why a file did not go; what has no UID that can be read is reported by its name. */
    Optional<String> refusal(String file) {
        return Optional.ofNullable(refused.get(file))
                .or(() -> uid(sent.get(file)).map(refused::get));
    }

    List<String> went() {
        return sent.keySet().stream().filter(file -> refusal(file).isEmpty()).toList();
    }

    /** What became of a file; of a card without a UID, the one that is the same but for a UID. */
    Optional<String> arrival(String file) {
        String text = sent.get(file);
        Optional<String> uid = uid(text);
        if (uid.isPresent()) {
            return uid.map(arrived::get);
        }
        Set<String> lines = lines(text);
        return arrived.values().stream().filter(one -> lines(one).containsAll(lines)).findFirst();
    }

    /** The unfolded lines, without order. */
    static Set<String> lines(String text) {
        try {
            return ContentReader.written(text).stream()
                    .map(line -> ContentWriter.unfolded(line.line()))
                    .collect(Collectors.toSet());
        } catch (MalformedContentException unreadable) {
            return Set.of(text);
        }
    }

    private Optional<String> uid(String text) {
        return Canonical.uid(format, new Body(text));
    }

    /** XML makes one line end of all, and the standards want CR LF. */
    static String withLineEnds(String text) {
        return text.replace("\r\n", "\n").replace("\n", "\r\n");
    }
}
