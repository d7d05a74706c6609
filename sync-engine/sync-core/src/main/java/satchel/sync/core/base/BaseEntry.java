package satchel.sync.core.base;

import satchel.sync.core.record.Body;
import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;

/**
 * One record that both sides agreed on, and how each of them names it.
 *
 * @param pimRevision and storeRevision as read back after the last write
 * @param hash of the agreed content
 * @param body the agreed content, the base of a three-way merge
 */
public record BaseEntry(
        String uid,
        RecordId pimId,
        Revision pimRevision,
        RecordId storeId,
        Revision storeRevision,
        ContentHash hash,
        Body body,
        LinkState state) {}
