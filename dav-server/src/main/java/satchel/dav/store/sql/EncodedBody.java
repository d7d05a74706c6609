package satchel.dav.store.sql;

import satchel.dav.store.StoreException;

/** A body as its row holds it: deflated where that saves room. */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed over, never compared
public record EncodedBody(int encoding, byte[] bytes) {
    private static final int PLAIN = 0;
    private static final int DEFLATED = 1;
    private static final int SMALLEST = 100;

    static EncodedBody of(byte[] body) {
        if (body.length < SMALLEST) {
            return new EncodedBody(PLAIN, body);
        }
        byte[] deflated = RawDeflate.deflate(body);
        return deflated.length < body.length
                ? new EncodedBody(DEFLATED, deflated)
                : new EncodedBody(PLAIN, body);
    }

    /**
     * @param size of the body
     */
    public byte[] decoded(long size) {
        return switch (encoding) {
            case PLAIN -> bytes;
            case DEFLATED -> RawDeflate.inflate(bytes, Math.toIntExact(size));
            default ->
                    throw new StoreException(
                            "this version of the server cannot read bodies with encoding "
                                    + encoding);
        };
    }
}
