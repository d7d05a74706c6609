package satchel.testdata.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One direction of a long line: every byte arrives, as fast as it was sent, and later by the same
 * time. For one sender; {@link #hangUp} comes through last.
 */
final class Line {
    private record Parcel(byte[] bytes, long due) {}

    private static final byte[] END = new byte[0];

    private final LinkedBlockingQueue<Parcel> under = new LinkedBlockingQueue<>();
    private final long delay;
    private final long open;

    /**
     * @param delay of each byte
     * @param handshake how long it takes until anything may be sent at all
     */
    Line(Duration delay, Duration handshake) {
        this.delay = delay.toNanos();
        this.open = System.nanoTime() + handshake.toNanos();
    }

    void send(byte[] buffer, int length) {
        byte[] bytes = new byte[length];
        System.arraycopy(buffer, 0, bytes, 0, length);
        put(bytes);
    }

    void hangUp() {
        put(END);
    }

    private void put(byte[] bytes) {
        under.add(new Parcel(bytes, Math.max(open, System.nanoTime()) + delay));
    }

    /** Hands on what arrives until the sender has hung up. */
    void deliver(OutputStream out) throws IOException, InterruptedException {
        for (Parcel next = under.take(); next.bytes() != END; next = under.take()) {
            long early = next.due() - System.nanoTime();
            if (early > 0) {
                TimeUnit.NANOSECONDS.sleep(early);
            }
            out.write(next.bytes());
        }
    }
}
