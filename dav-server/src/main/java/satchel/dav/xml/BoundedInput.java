package satchel.dav.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import satchel.dav.http.DavError;

/** A body that is refused once it turns out to be longer than allowed. */
final class BoundedInput extends FilterInputStream {
    private final long limit;
    private long read;

    BoundedInput(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int got = super.read(into, offset, length);
        count(Math.max(got, 0));
        return got;
    }

    private void count(int more) {
        read += more;
        if (read > limit) {
            throw DavError.of(413, "The XML body is longer than " + limit + " bytes.");
        }
    }
}
