package satchel.benchmark.row;

import java.util.List;
import java.util.Optional;
import satchel.benchmark.load.Row;

/** The list of rows, in the order they are measured: what adds objects comes last. */
public final class Rows {
    private static final List<Row> ALL =
            List.of(
                    new GetRow(1),
                    new GetRow(16),
                    new PollRow(),
                    new ListRow(),
                    new FirstSyncRow(),
                    new NoChangeRow(),
                    new TenChangesRow(),
                    new MultigetRow(),
                    new WeekRow(false),
                    new WeekRow(true),
                    new SearchRow(),
                    new MixedRow(),
                    new PutRow(1),
                    new PutRow(16));

    private Rows() {}

    public static List<Row> all() {
        return ALL;
    }

    public static Optional<Row> named(String name) {
        return ALL.stream().filter(row -> row.name().equals(name)).findFirst();
    }
}
