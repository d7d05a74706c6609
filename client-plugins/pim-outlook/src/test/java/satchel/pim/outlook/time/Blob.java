package satchel.pim.outlook.time;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** Writes binary values as Outlook does. */
public final class Blob {
    private static final LocalDateTime START = LocalDateTime.of(1601, 1, 1, 0, 0);
    private final ByteBuffer bytes = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);

    public Blob shorts(int... numbers) {
        for (int number : numbers) {
            bytes.putShort((short) number);
        }
        return this;
    }

    public Blob ints(int... numbers) {
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return this;
    }

    /** "2026-01-05T09:00" as minutes. */
    public Blob minutes(String... times) {
        for (String time : times) {
            bytes.putInt((int) START.until(LocalDateTime.parse(time), ChronoUnit.MINUTES));
        }
        return this;
    }

    public Blob wide(String text) {
        bytes.put(text.getBytes(StandardCharsets.UTF_16LE));
        return this;
    }

    public Blob narrow(String text) {
        bytes.put(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    public Blob zeros(int count) {
        bytes.put(new byte[count]);
        return this;
    }

    public Blob raw(byte... more) {
        bytes.put(more);
        return this;
    }

    public byte[] done() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** A property of several values. */
    public static byte[] several(List<byte[]> values) {
        Blob blob = new Blob().ints(values.size());
        int offset = 4 * (1 + values.size());
        for (byte[] value : values) {
            blob.ints(offset);
            offset += value.length;
        }
        values.forEach(blob::raw);
        return blob.done();
    }
}
