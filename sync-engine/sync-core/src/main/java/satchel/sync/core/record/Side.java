package satchel.sync.core.record;

/** The two sides of a pair: the user's program, and the collection on the server. */
public enum Side {
    PIM,
    STORE;

    public Side other() {
        return this == PIM ? STORE : PIM;
    }
}
