package satchel.dav.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;

/** What stands around the packed bytes of a gzip member (RFC 1952 section 2.3), and they. */
final class GzipFrame {
    private static final int CHECKSUM_OF_HEAD = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;
    private static final int DEFLATE = 8;

    /** A name or comment beyond this is nothing that anybody sends. */
    private static final int LONGEST_TEXT = 4096;

    private final InputStream packed;
    private final byte[] buffer = new byte[8192];
    private int at;
    private int end;

    GzipFrame(InputStream packed) {
        this.packed = packed;
    }

    static DavError broken(String how) {
        return DavError.of(400, "The body is not what Content-Encoding says: " + how + ".");
    }

    /** Reads over the head; false if there is nothing at all. */
    boolean head() throws IOException {
        if (at == end && !refill()) {
            return false;
        }
        if (next() != 0x1F || next() != 0x8B || next() != DEFLATE) {
            throw broken("it does not begin as gzip does");
        }
        int flags = next();
        if ((flags & RESERVED) != 0) {
            throw broken("it has flags that gzip does not have");
        }
        skip(6); // time, level, system
        if ((flags & EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        text(flags & NAME);
        text(flags & COMMENT);
        skip(flags & CHECKSUM_OF_HEAD);
        return true;
    }

    void feed(Inflater inflater) throws IOException {
        if (at == end && !refill()) {
            throw broken("it breaks off");
        }
        inflater.setInput(buffer, at, end - at);
        at = end;
    }

    /** Checks what follows the packed bytes, and that nothing follows that. */
    void tail(Inflater inflater, long sum) throws IOException {
        at = end - inflater.getRemaining();
        if (word() != (int) sum) {
            throw broken("its checksum is wrong");
        }
        if (word() != (int) inflater.getBytesWritten()) {
            throw broken("its length is wrong");
        }
        if (at < end || refill()) {
            throw broken("more follows its end");
        }
    }

    private void text(int present) throws IOException {
        int length = 0;
        while (present != 0 && next() != 0) {
            length++;
            if (length > LONGEST_TEXT) {
                throw broken("its head does not end");
            }
        }
    }

    private int word() throws IOException {
        return next() | next() << 8 | next() << 16 | next() << 24;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private int next() throws IOException {
        if (at == end && !refill()) {
            throw broken("it breaks off");
        }
        return buffer[at++] & 0xFF;
    }

    private boolean refill() throws IOException {
        int got = packed.read(buffer);
        at = 0;
        end = Math.max(got, 0);
        return got > 0;
    }
}
