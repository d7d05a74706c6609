package satchel.sync.core.base;

import satchel.sync.core.record.Body;
import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;

/**
 * One record that both sides agreed on, and how each of them names it.
 *
 * @param uid the store's, which a card without one in the PIM borrows
 * @param pimRevision and storeRevision as read back after the last write; {@link Revision#NONE}
 *     where the side does not have the record: it was kept in the store only, or parked so
 * @param hash of the agreed content; {@link ContentHash#NONE} for a pair that was parked, or of
 *     which a field has lost, when the sides first met: they never agreed
 * @param body the agreed content, the base of a three-way merge; of a pair that never agreed and
 *     was merged one way, the version that was taken in
 */
public record BaseEntry(
        String uid,
        RecordId pimId,
        Revision pimRevision,
        RecordId storeId,
        Revision storeRevision,
        ContentHash hash,
        Body body,
        LinkState state) {
    public RecordId id(Side side) {
        return side == Side.PIM ? pimId : storeId;
    }

    public Revision revision(Side side) {
        return side == Side.PIM ? pimRevision : storeRevision;
    }

    /** Whether the side had the record; only then may a listing of changes be completed with it. */
    public boolean isOn(Side side) {
        return !revision(side).equals(Revision.NONE);
    }

    /** Whether a side's record in this version still is what both sides agreed on. */
    public boolean speaksFor(Side side, RecordId id, Revision revision) {
        return state == LinkState.SYNCED && id(side).equals(id) && revision(side).equals(revision);
    }

    /** The same link, agreeing on another content. */
    public BaseEntry agreeingOn(ContentHash newHash, Body newBody) {
        return new BaseEntry(
                uid, pimId, pimRevision, storeId, storeRevision, newHash, newBody, state);
    }

    /** Whether there is a content that both sides had. */
    public boolean isAgreed() {
        return !hash.equals(ContentHash.NONE);
    }

    /** The same link of two versions that never agreed. */
    public BaseEntry agreeingOnNothing() {
        return agreeingOn(ContentHash.NONE, new Body(""));
    }

    /** The same link of a record that has another UID now. */
    public BaseEntry named(String newUid) {
        return new BaseEntry(newUid, pimId, pimRevision, storeId, storeRevision, hash, body, state);
    }

    /** The same link in another state. */
    public BaseEntry in(LinkState newState) {
        return new BaseEntry(uid, pimId, pimRevision, storeId, storeRevision, hash, body, newState);
    }
}
