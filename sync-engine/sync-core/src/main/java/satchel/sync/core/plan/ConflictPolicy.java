package satchel.sync.core.plan;

/** Who wins when both sides changed one record differently and no field merge settles it. */
public enum ConflictPolicy {
    ASK,
    PIM,
    STORE,
    NEWER,
    BOTH
}
