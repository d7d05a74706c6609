package satchel.sync.runtime.run;

import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;

/** A record of one side in one version. */
record Version(RecordId id, Revision revision) {}
