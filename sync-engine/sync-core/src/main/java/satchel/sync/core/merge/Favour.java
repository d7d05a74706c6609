package satchel.sync.core.merge;

/** Whose version stands in for a field on which both collide. */
enum Favour {
    OURS,
    THEIRS
}
