package satchel.sync.runtime.run;

import satchel.sync.core.record.RecordId;

/** A record that changed differently on both sides and waits for the user. */
public record Conflict(String uid, RecordId pim, RecordId store) {}
