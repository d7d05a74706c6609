package satchel.sync.core.canon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import satchel.sync.core.record.Body;

/** A body, and the same with a change that everybody must see. */
record Mutation(String name, Body before, Body after) {
    private static final String BASE = "base: ";

    static List<Mutation> read(String table) {
        try (InputStream in = Mutation.class.getResourceAsStream(table)) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            List<Mutation> mutations = new ArrayList<>();
            String base = "";
            for (String block : text.substring(text.indexOf("\n=== ") + 5).split("\n=== ")) {
                int end = block.indexOf('\n');
                String name = block.substring(0, end);
                String lines = block.substring(end + 1).strip() + "\n";
                if (name.startsWith(BASE)) {
                    base = lines;
                } else {
                    mutations.add(of(name, base, lines));
                }
            }
            return mutations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mutation of(String name, String base, String change) {
        String removed = marked(change, "- ");
        int at = ("\n" + base).indexOf("\n" + removed);
        if (at < 0) {
            throw new IllegalStateException(name + ": not in the base: " + removed);
        }
        String after =
                base.substring(0, at)
                        + marked(change, "+ ")
                        + base.substring(at + removed.length());
        return new Mutation(name, new Body(base), new Body(after));
    }

    private static String marked(String change, String mark) {
        return change.lines()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()) + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return name;
    }
}
