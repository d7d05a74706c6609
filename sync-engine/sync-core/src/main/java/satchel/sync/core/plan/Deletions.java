package satchel.sync.core.plan;

/** What a merge does about a record deleted on the giving side. */
public enum Deletions {
    KEEP,
    PROPAGATE
}
