package satchel.testdata.corpus;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The records whose meaning a program changes, and what it does to them.
 *
 * @param reasons by the record's name
 */
public record Changes(Map<String, String> reasons) {
    public Changes {
        reasons = Map.copyOf(reasons);
    }

    /** From the reviewed table; a row is a program, its records, and the reason. */
    public static Changes of(String program) {
        Map<String, String> reasons = new TreeMap<>();
        for (List<String> row : Corpus.reviewed("changed.txt")) {
            if (row.getFirst().equals(program)) {
                for (String record : row.get(1).split(" +")) {
                    if (reasons.put(record, row.get(2)) != null) {
                        throw new IllegalStateException(record + " has two rows");
                    }
                }
            }
        }
        return new Changes(reasons);
    }
}
