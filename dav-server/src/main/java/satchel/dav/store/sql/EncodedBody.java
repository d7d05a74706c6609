package satchel.dav.store.sql;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import satchel.dav.store.StoreException;

/** A body as its row holds it: deflated where that saves room. */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed over, never compared
public record EncodedBody(int encoding, byte[] bytes) {
    private static final int PLAIN = 0;
    private static final int DEFLATED = 1;
    private static final int LEVEL = 4;
    private static final int CHUNK = 8 << 10;
    private static final int SMALLEST = 100;

    static EncodedBody of(byte[] body) {
        if (body.length < SMALLEST) {
            return new EncodedBody(PLAIN, body);
        }
        byte[] deflated = deflate(body);
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
            case DEFLATED -> inflate(Math.toIntExact(size));
            default ->
                    throw new StoreException(
                            "this version of the server cannot read bodies with encoding "
                                    + encoding);
        };
    }

    private static byte[] deflate(byte[] body) {
        try (Deflater deflater = new Deflater(LEVEL, true)) {
            deflater.setInput(body);
            deflater.finish();
            ByteArrayOutputStream deflated = new ByteArrayOutputStream(body.length / 2);
            byte[] chunk = new byte[CHUNK];
            while (!deflater.finished()) {
                deflated.write(chunk, 0, deflater.deflate(chunk));
            }
            return deflated.toByteArray();
        }
    }

    private byte[] inflate(int size) {
        byte[] body = new byte[size];
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(bytes);
            int at = 0;
            while (at < size) {
                int count = inflater.inflate(body, at, size - at);
                if (count == 0) {
                    throw new StoreException("a stored body is shorter than it was");
                }
                at += count;
            }
            return body;
        } catch (DataFormatException e) {
            throw new StoreException("a stored body is damaged", e);
        }
    }
}
