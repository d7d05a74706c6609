package satchel.dav.store.sql;

import satchel.dav.store.StoreException;

/** A body as its row holds it: deflated where that saves room. */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed over, never compared
public record EncodedBody(int encoding, byte[] bytes) {
    private static final int PLAIN = 0;
    private static final int DEFLATED = 1;
    private static final int DEFLATED_AFTER_DICTIONARY = 2;
    private static final int SMALLEST = 100;
    private static final byte[] NO_DICTIONARY = {};

    static EncodedBody of(byte[] body) {
        if (body.length < SMALLEST) {
            return new EncodedBody(PLAIN, body);
        }
        byte[] deflated = RawDeflate.deflate(body, BodyDictionary.bytes());
        return deflated.length < body.length
                ? new EncodedBody(DEFLATED_AFTER_DICTIONARY, deflated)
                : new EncodedBody(PLAIN, body);
    }

    /**
     * @param size of the body
     */
    public byte[] decoded(long size) {
        return switch (encoding) {
            case PLAIN -> bytes;
            case DEFLATED -> inflated(NO_DICTIONARY, size);
            case DEFLATED_AFTER_DICTIONARY -> inflated(BodyDictionary.bytes(), size);
            default ->
                    throw new StoreException(
                            "this version of the server cannot read bodies with encoding "
                                    + encoding);
        };
    }

    private byte[] inflated(byte[] dictionary, long size) {
        return RawDeflate.inflate(bytes, dictionary, Math.toIntExact(size));
    }
}
