package satchel.dav.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks a body (RFC 1952) as it is read, and no further: how much may come out of it is bounded
 * by who reads it, as of any body. What is wrong with it is a 400. Our own, since the JDK's stream
 * ends in silence before whatever it cannot read behind the first member.
 */
final class GzipBody extends InputStream {
    private final GzipFrame frame;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private boolean begun;
    private boolean ended;

    /** Closing this does not close what is packed. */
    GzipBody(InputStream packed) {
        this.frame = new GzipFrame(packed);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (!begun) {
            begun = true;
            ended = !frame.head();
        }
        return ended || length == 0 ? (ended ? -1 : 0) : unpack(into, offset, length);
    }

    private int unpack(byte[] into, int offset, int length) throws IOException {
        int got = 0;
        while (got == 0 && !inflater.finished()) {
            if (inflater.needsInput()) {
                frame.feed(inflater);
            }
            got = inflate(into, offset, length);
        }
        sum.update(into, offset, got);
        if (inflater.finished()) {
            ended = true;
            frame.tail(inflater, sum.getValue());
        }
        return got == 0 ? -1 : got;
    }

    private int inflate(byte[] into, int offset, int length) {
        try {
            return inflater.inflate(into, offset, length);
        } catch (DataFormatException e) {
            throw GzipFrame.broken("it cannot be unpacked");
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
