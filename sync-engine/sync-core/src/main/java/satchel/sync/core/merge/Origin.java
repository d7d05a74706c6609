package satchel.sync.core.merge;

/** Whose change a field of the result carries. */
public enum Origin {
    OURS,
    THEIRS,
    BOTH
}
