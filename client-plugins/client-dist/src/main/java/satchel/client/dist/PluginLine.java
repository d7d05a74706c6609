package satchel.client.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a person decides about a plug-in: its line in plugins.txt.
 *
 * @param bundle its symbolic name
 * @param id what users type
 */
record PluginLine(String bundle, String id, String name, List<String> services) {
    static List<PluginLine> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(PluginLine::parse)
                .toList();
    }

    private static PluginLine parse(String line) {
        List<String> columns = List.of(line.split("\\s*\\|\\s*"));
        if (columns.size() != 4) {
            throw new IllegalArgumentException(
                    "a plug-in's line is 'bundle | id | name | services', not '" + line + "'");
        }
        return new PluginLine(
                columns.get(0),
                columns.get(1),
                columns.get(2),
                List.of(columns.get(3).split("\\s+")));
    }
}
