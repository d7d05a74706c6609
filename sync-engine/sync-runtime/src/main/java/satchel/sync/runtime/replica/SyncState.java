package satchel.sync.runtime.replica;

/** A side's mark of the state it was listed in: a sync-token, a CTag. Opaque to the engine. */
public record SyncState(String value) {}
