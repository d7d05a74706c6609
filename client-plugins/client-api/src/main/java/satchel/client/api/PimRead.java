package satchel.client.api;

/** What came of reading one record. */
public sealed interface PimRead {
    PimId id();

    record Found(PimRecord record) implements PimRead {
        @Override
        public PimId id() {
            return record.id();
        }
    }

    record Missing(PimId id) implements PimRead {}

    /**
     * It is there, but is no record of the database's kind, or its program will not give it.
     *
     * @param why one sentence for the user
     */
    record Unreadable(PimId id, String why) implements PimRead {}
}
