package satchel.client.api;

import java.util.Set;

/**
 * What can be asked of a database.
 *
 * @param batchSize how many changes one {@link PimDatabase#apply} should carry, at least 1
 * @param cannotHold names of the properties and components that the program leaves out of a record
 *     or changes; they stay with the other side and come to no harm
 */
public record Capabilities(
        CompareAndSet compareAndSet,
        ChangeFeed feed,
        WhileRunning whileRunning,
        int batchSize,
        Set<String> cannotHold) {
    public Capabilities {
        if (batchSize < 1) {
            throw new IllegalArgumentException("a batch of " + batchSize + " changes");
        }
        cannotHold = Set.copyOf(cannotHold);
    }
}
