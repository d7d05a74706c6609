package satchel.sync.core.canon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import satchel.sync.core.record.Body;

/** Two bodies of a table, and whether they mean the same. */
record BodyPair(String name, boolean same, Body one, Body other) {
    static List<BodyPair> read(String table, String head, String foot) {
        try (InputStream in = BodyPair.class.getResourceAsStream(table)) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n\n"))
                    .filter(block -> !block.startsWith("#"))
                    .map(block -> parse(block.strip(), head, foot))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BodyPair parse(String block, String head, String foot) {
        int end = block.indexOf('\n');
        String name = block.substring(0, end);
        String[] bodies = block.substring(end + 1).split("\nand\n");
        return new BodyPair(
                name,
                name.startsWith("same:"),
                new Body(head + bodies[0] + "\n" + foot),
                new Body(head + bodies[1] + "\n" + foot));
    }

    @Override
    public String toString() {
        return name;
    }
}
