package satchel.sync.core.scope;

/** One thing that a filter asks of a record. */
public enum Criterion {
    COMPONENT(false),
    CATEGORY(false),
    TEXT(false),
    /** Time passes: the same record may be within the window on another day. */
    WINDOW(true),
    /** Who is in a group stands in the group's card: a record may come in without being edited. */
    GROUP(true);

    private final boolean passing;

    Criterion(boolean passing) {
        this.passing = passing;
    }

    /** Whether a record that fails it may meet it one day without having changed. */
    boolean isPassing() {
        return passing;
    }
}
