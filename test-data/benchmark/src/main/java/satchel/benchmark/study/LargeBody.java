package satchel.benchmark.study;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.zip.CRC32C;

/** The bytes of a large file, which nothing can compress, and their checksum. */
record LargeBody(int megabytes, byte[] noise) {
    private static final int BLOCK = 1 << 20;

    LargeBody(int megabytes) {
        this(megabytes, new byte[BLOCK]);
        new SplittableRandom(1).nextBytes(noise);
    }

    /** The n-th megabyte, each another one; good until the next is asked for. */
    byte[] block(int n) {
        ByteBuffer.wrap(noise).putInt(0, n);
        return noise;
    }

    void write(OutputStream out) throws IOException {
        for (int n = 0; n < megabytes; n++) {
            out.write(block(n));
        }
    }

    long sum() throws IOException {
        try (Sum sum = new Sum()) {
            write(sum);
            return sum.value();
        }
    }

    /** Counts instead of keeping. */
    static final class Sum extends OutputStream {
        private final CRC32C sum = new CRC32C();

        @Override
        public void write(int octet) {
            sum.update(octet);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            sum.update(bytes, offset, length);
        }

        long value() {
            return sum.getValue();
        }
    }
}
