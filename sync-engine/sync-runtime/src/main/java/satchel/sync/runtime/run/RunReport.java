package satchel.sync.runtime.run;

import java.util.List;
import java.util.Optional;

/**
 * What a run did.
 *
 * @param run the journal's name, absent if nothing was written
 * @param pim records written in the PIM
 * @param store records written in the store
 * @param adopted records whose link was made or brought up to date without a write
 * @param forgotten links of records that are gone from both sides
 * @param setAside links that the scope does not hold any more
 * @param requests sent over the network
 */
public record RunReport(
        Ending ending,
        Optional<String> run,
        Counts pim,
        Counts store,
        int adopted,
        int forgotten,
        int setAside,
        List<Problem> problems,
        List<Conflict> conflicts,
        long requests) {
    public RunReport {
        problems = List.copyOf(problems);
        conflicts = List.copyOf(conflicts);
    }

    /** One line with the counts, for the journal and logs. */
    public String summary() {
        return ending.getClass().getSimpleName()
                + "; PIM "
                + pim.sentence()
                + "; store "
                + store.sentence()
                + "; problems "
                + problems.size()
                + ", conflicts "
                + conflicts.size();
    }

    /** Whether every record of both sides is now as the terms want it. */
    public boolean clean() {
        return ending instanceof Ending.Finished && problems.isEmpty() && conflicts.isEmpty();
    }
}
