package satchel.client.shell.desk;

/** Hears how far a sync is, and is asked whether to go on. Called from any thread. */
public interface Progress {
    void at(int done, int total);

    /** True once the user wants to stop; the sync then ends between two actions. */
    boolean cancelled();
}
