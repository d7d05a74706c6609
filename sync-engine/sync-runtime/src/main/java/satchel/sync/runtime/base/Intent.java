package satchel.sync.runtime.base;

import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;

/**
 * A write about to be sent. It outlives a crash, so that the next run can read the record back and
 * know its own write from somebody else's. A removal needs none: what is gone is gone.
 *
 * @param on the side that is written, under {@code id}
 * @param from and {@code fromRevision}: the record on the other side that is written from
 * @param body what is sent
 */
public record Intent(
        Side on, RecordId id, String uid, RecordId from, Revision fromRevision, Body body) {}
