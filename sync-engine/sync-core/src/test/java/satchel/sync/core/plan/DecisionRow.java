package satchel.sync.core.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One row of decision-tables.txt; each cell but the last holds the values it stands for. */
record DecisionRow(List<List<String>> cells, String action) {
    static List<DecisionRow> all() {
        try (InputStream in = DecisionRow.class.getResourceAsStream("decision-tables.txt")) {
            byte[] table = Objects.requireNonNull(in).readAllBytes();
            return new String(table, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(DecisionRow::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DecisionRow parse(String line) {
        List<String> cells = Stream.of(line.split("\\|")).map(String::strip).toList();
        return new DecisionRow(
                cells.subList(0, cells.size() - 1).stream()
                        .map(cell -> Stream.of(cell.split(",")).map(String::strip).toList())
                        .toList(),
                cells.getLast());
    }

    boolean covers(DecisionCase one) {
        List<String> values = one.cells();
        for (int i = 0; i < values.size(); i++) {
            List<String> cell = cells.get(i);
            boolean any =
                    cell.contains("*") || (cell.contains("any") && !values.get(i).equals("-"));
            if (!any && !cell.contains(values.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return cells + " -> " + action;
    }
}
