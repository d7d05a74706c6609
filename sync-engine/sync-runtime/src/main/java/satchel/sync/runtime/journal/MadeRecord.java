package satchel.sync.runtime.journal;

import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Side;

/**
 * A record that a side said it has made for a run. One that was there already, or of which nobody
 * heard, is none: it may be somebody else's.
 *
 * @param id the name that the side gave it
 */
public record MadeRecord(Side side, String uid, RecordId id) {}
