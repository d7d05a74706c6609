package satchel.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One row of {@code fault-table.txt}.
 *
 * @param pending what both sides have for each other when it happens
 * @param on servers
 * @param out the last line of standard output, without its count of requests
 * @param err every line of standard error
 */
record FaultRow(
        Trouble fault, Pending pending, List<String> on, int exit, String out, List<String> err) {
    /** What the two sides have to tell each other. */
    enum Pending {
        NOTHING,
        /** Both sides changed one record and made one. */
        EDITS,
        /** Both sides deleted one, too. */
        DELETIONS,
        /** Neither side has ever seen the other; some records are on one side only. */
        EVERYTHING
    }

    static List<FaultRow> all() {
        try (InputStream in = FaultRow.class.getResourceAsStream("fault-table.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n\\s*\n"))
                    .map(block -> block.lines().filter(line -> !line.startsWith("#")).toList())
                    .filter(lines -> !lines.isEmpty())
                    .map(FaultRow::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FaultRow of(List<String> lines) {
        return new FaultRow(
                Trouble.valueOf(one(lines, "fault")),
                Pending.valueOf(one(lines, "pending")),
                Arrays.asList(one(lines, "on").split(" ")),
                Integer.parseInt(one(lines, "exit")),
                one(lines, "out"),
                values(lines, "err").filter(line -> !line.isEmpty()).toList());
    }

    private static String one(List<String> lines, String key) {
        return values(lines, key)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + key + " in " + lines));
    }

    private static Stream<String> values(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key + ":"))
                .map(line -> line.substring(key.length() + 1).strip());
    }
}
