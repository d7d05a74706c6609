package satchel.dav.store;

/** An object with its body, exactly the bytes that were put. */
@SuppressWarnings("ArrayRecordComponent") // bytes are streamed out, never compared
public record StoredObject(ObjectRow row, byte[] bytes) {}
