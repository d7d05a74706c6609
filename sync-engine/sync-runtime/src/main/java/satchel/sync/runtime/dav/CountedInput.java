package satchel.sync.runtime.dav;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read through it. */
final class CountedInput extends FilterInputStream {
    private long octets;

    CountedInput(InputStream in) {
        super(in);
    }

    long octets() {
        return octets;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        octets += octet < 0 ? 0 : 1;
        return octet;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int length = super.read(into, from, most);
        octets += Math.max(0, length);
        return length;
    }
}
