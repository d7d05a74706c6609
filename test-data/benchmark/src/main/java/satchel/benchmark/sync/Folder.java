package satchel.benchmark.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import satchel.benchmark.data.HeldObject;

/** The folder of a pair; each program names its files as it likes. */
record Folder(Path path) {
    static Folder make(Path path, List<HeldObject> objects) throws IOException {
        Files.createDirectories(path);
        for (HeldObject object : objects) {
            Files.write(path.resolve(object.name()), object.body());
        }
        return new Folder(path);
    }

    static String summary(HeldObject object) {
        return summary(new String(object.body(), StandardCharsets.UTF_8));
    }

    /** The first line of what an event is called. */
    static String summary(String text) {
        return text.lines().filter(line -> line.startsWith("SUMMARY")).findFirst().orElse("");
    }

    /** The files of these events, by UID. */
    Map<String, Path> of(List<HeldObject> objects) throws IOException {
        Map<String, HeldObject> wanted = new HashMap<>();
        objects.forEach(object -> wanted.put(object.uid(), object));
        Map<String, Path> found = new HashMap<>();
        for (Path file : files()) {
            Files.readString(file)
                    .lines()
                    .filter(line -> line.startsWith("UID:"))
                    .map(line -> line.substring("UID:".length()))
                    .filter(wanted::containsKey)
                    .forEach(uid -> found.put(uid, file));
        }
        return found;
    }

    /** Writes the edit into the file that the event is in. */
    void edit(Path file, String mark) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        int at = text.indexOf("\nSUMMARY") + 1;
        int value = text.indexOf(':', at) + 1;
        Files.writeString(file, text.substring(0, value) + mark + " " + text.substring(value));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".ics")).sorted().toList();
        }
    }
}
