package satchel.client.api;

/**
 * What can be asked of a database.
 *
 * @param batchSize how many changes one {@link PimDatabase#apply} should carry, at least 1
 */
public record Capabilities(
        CompareAndSet compareAndSet, ChangeFeed feed, WhileRunning whileRunning, int batchSize) {
    public Capabilities {
        if (batchSize < 1) {
            throw new IllegalArgumentException("a batch of " + batchSize + " changes");
        }
    }
}
