package satchel.sync.runtime.run;

import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Side;

/**
 * A record that was not synchronised; the others were, and the next run tries this one again.
 *
 * @param side where it is, or where it could not be written
 * @param why for people, one sentence
 */
public record Problem(String uid, Side side, RecordId id, String why) {}
