package satchel.sync.core.scope;

/** One of the databases that a side is joined of, and what of it is meant. */
public record ScopePart(PartKey key, Filter filter) {}
