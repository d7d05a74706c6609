package satchel.dav.store.sql;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import satchel.dav.store.StoreException;

/**
 * Deflate without a frame (RFC 1951). To make an engine costs more than to pack a small body with
 * it, so a few of them are used again and again. For many threads.
 */
final class RawDeflate {
    private static final int LEVEL = 4;
    private static final int CHUNK = 8 << 10;

    /** A deflater takes a quarter of a megabyte outside the heap. */
    private static final int ENGINES = 8;

    private static final BlockingQueue<Deflater> DEFLATERS = new ArrayBlockingQueue<>(ENGINES);
    private static final BlockingQueue<Inflater> INFLATERS = new ArrayBlockingQueue<>(ENGINES);

    private RawDeflate() {}

    /**
     * @param dictionary what it may refer to as if it came before; may be empty
     */
    static byte[] deflate(byte[] body, byte[] dictionary) {
        Deflater free = DEFLATERS.poll();
        Deflater deflater = free == null ? new Deflater(LEVEL, true) : free;
        try {
            deflater.setDictionary(dictionary);
            return deflated(deflater, body);
        } finally {
            deflater.reset();
            if (!DEFLATERS.offer(deflater)) {
                deflater.end();
            }
        }
    }

    private static byte[] deflated(Deflater deflater, byte[] body) {
        deflater.setInput(body);
        deflater.finish();
        ByteArrayOutputStream deflated = new ByteArrayOutputStream(body.length / 2);
        byte[] chunk = new byte[Math.min(body.length, CHUNK)];
        while (!deflater.finished()) {
            deflated.write(chunk, 0, deflater.deflate(chunk));
        }
        return deflated.toByteArray();
    }

    /**
     * @param dictionary as it was given when this was deflated
     * @param size of what comes out
     */
    static byte[] inflate(byte[] deflated, byte[] dictionary, int size) {
        Inflater free = INFLATERS.poll();
        Inflater inflater = free == null ? new Inflater(true) : free;
        try {
            inflater.setDictionary(dictionary);
            return inflated(inflater, deflated, size);
        } finally {
            inflater.reset();
            if (!INFLATERS.offer(inflater)) {
                inflater.end();
            }
        }
    }

    private static byte[] inflated(Inflater inflater, byte[] deflated, int size) {
        byte[] body = new byte[size];
        inflater.setInput(deflated);
        int at = 0;
        try {
            while (at < size) {
                int count = inflater.inflate(body, at, size - at);
                if (count == 0) {
                    throw new StoreException("a stored body is shorter than it was");
                }
                at += count;
            }
        } catch (DataFormatException e) {
            throw new StoreException("a stored body is damaged", e);
        }
        return body;
    }
}
