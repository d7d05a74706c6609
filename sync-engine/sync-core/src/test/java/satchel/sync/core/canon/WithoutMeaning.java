package satchel.sync.core.canon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The reviewed list of what means nothing; each row has its reason. */
record WithoutMeaning(Set<String> rows, Set<String> unused) {
    static WithoutMeaning read(String table) {
        try (InputStream in = WithoutMeaning.class.getResourceAsStream(table)) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Set<String> rows = new LinkedHashSet<>();
            text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> rows.add(row(line)));
            return new WithoutMeaning(rows, new LinkedHashSet<>(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(String line) {
        String[] cells = line.split(" [|] ");
        if (cells.length != 3) {
            throw new IllegalStateException("not three cells: " + line);
        }
        return cells[0] + " " + cells[1];
    }

    boolean has(Removal removal) {
        String what = removal.what().toUpperCase(Locale.ROOT);
        return Stream.of(what, removal.name())
                .flatMap(one -> Stream.of(removal.where() + " " + one, "* " + one))
                .filter(rows::contains)
                .peek(unused::remove)
                .findFirst()
                .isPresent();
    }
}
