package satchel.client.shell.desk;

import java.util.List;

/**
 * What came of a sync.
 *
 * @param summary one sentence with the counts
 * @param problems a sentence for each record that stayed behind
 */
public record Outcome(String summary, List<String> problems) {
    public Outcome {
        problems = List.copyOf(problems);
    }
}
