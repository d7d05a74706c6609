package satchel.sync.core.plan;

/** What a sync is for; the three modes of the design. */
public enum Mode {
    /** The receiving side becomes exactly what the giving side is. */
    REPLACE,
    /** The receiving side gains what the giving side has. */
    MERGE,
    /** Both sides exchange their changes. */
    TWO_WAY
}
