package satchel.dav.store;

/** A validated body on its way into the store. Kept byte for byte. */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed over, never compared
public record NewBody(byte[] bytes, ObjectIndex index) {}
