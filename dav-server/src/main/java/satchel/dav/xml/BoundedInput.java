package satchel.dav.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import satchel.dav.http.DavError;

/** A body that is refused once it turns out to be longer than allowed. */
public final class BoundedInput extends FilterInputStream {
    private final long limit;
    private final DavError refusal;
    private long read;

    public BoundedInput(InputStream in, long limit, DavError refusal) {
        super(in);
        this.limit = limit;
        this.refusal = refusal;
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
            throw refusal;
        }
    }
}
