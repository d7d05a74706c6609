package satchel.sync.runtime.run;

/** Hears how far a run is, on the run's own thread; it must return quickly. */
@FunctionalInterface
public interface SyncListener {
    /** What a run is at. */
    enum Step {
        LISTING_PIM,
        LISTING_STORE,
        READING,
        WRITING
    }

    /** Hears nothing. */
    SyncListener SILENT = (step, done, total) -> {};

    /**
     * @param total 0 where it is not known
     */
    void progress(Step step, int done, int total);
}
