package satchel.sync.runtime.dav.sardine;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body that breaks off in its gzip is a broken connection like any other: an EOFException would
 * look like the end of the document to those who read it.
 */
final class BodyStream extends FilterInputStream {
    BodyStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (EOFException cut) {
            throw cutOff(cut);
        }
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        try {
            return super.read(into, from, most);
        } catch (EOFException cut) {
            throw cutOff(cut);
        }
    }

    private static IOException cutOff(EOFException cut) {
        return new IOException("the answer was cut off", cut);
    }
}
