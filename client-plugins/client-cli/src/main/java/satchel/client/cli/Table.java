package satchel.client.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Rows in columns as wide as they need to be, and what is said below a row. */
final class Table {
    private static final String INDENT = "    ";

    private record Row(List<String> cells, List<String> below) {}

    private final List<Row> rows = new ArrayList<>();

    Table(String... heads) {
        add(Arrays.stream(heads).map(head -> head.toUpperCase(Locale.ROOT)).toList());
    }

    void add(List<String> cells) {
        add(cells, List.of());
    }

    /**
     * @param below lines of their own, indented
     */
    void add(List<String> cells, List<String> below) {
        rows.add(
                new Row(
                        cells.stream().map(Printable::line).toList(),
                        below.stream().map(Printable::line).toList()));
    }

    @Override
    public String toString() {
        int[] widths = IntStream.range(0, rows.getFirst().cells.size()).map(this::width).toArray();
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.cells.size(); column++) {
                String cell = row.cells.get(column);
                line.append(cell).append(" ".repeat(widths[column] - length(cell) + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
            row.below.forEach(more -> text.append(INDENT).append(more).append('\n'));
        }
        return text.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row.cells.get(column))).max().orElse(0);
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
