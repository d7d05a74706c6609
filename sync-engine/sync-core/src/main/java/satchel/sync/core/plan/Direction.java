package satchel.sync.core.plan;

/** Which way records go where they go one way only. */
public enum Direction {
    TO_STORE,
    TO_PIM
}
