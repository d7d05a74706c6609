package satchel.sync.runtime.replica;

import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;

/** What came of reading one record. */
public sealed interface Fetched {
    RecordId id();

    record Found(RecordId id, Revision revision, Body body) implements Fetched {}

    record Missing(RecordId id) implements Fetched {}

    record Unreadable(RecordId id, String why) implements Fetched {}
}
