package satchel.client.shell.desk;

import java.util.List;
import java.util.Optional;

/**
 * What a sync would do.
 *
 * @param warning what the guard objects to; then {@code consent} is what to give back to go on
 */
public record Preview(List<PlanRow> rows, Optional<String> warning, Optional<String> consent) {
    public Preview {
        rows = List.copyOf(rows);
    }
}
