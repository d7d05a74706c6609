package satchel.dav.server;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** Packs what is written to it (RFC 1952), quickly: see docs/decisions/0019. */
final class GzipStream extends GZIPOutputStream {
    /** The first of nine; the sixth takes three times as long for a fifth less. */
    private static final int LEVEL = 1;

    private static final int STEP = 8192;

    /** The bytes go out in pieces of a size that is worth a write. */
    GzipStream(OutputStream out, int piece) throws IOException {
        super(new BufferedOutputStream(out, piece), STEP);
        def.setLevel(LEVEL);
    }

    static byte[] packed(byte[] bytes, int length) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(length);
        try (GzipStream gzip = new GzipStream(out, STEP)) {
            gzip.write(bytes, 0, length);
        }
        return out.toByteArray();
    }

    /** Gives back the memory outside of the heap, where an answer broke off. */
    void release() {
        def.end();
    }
}
