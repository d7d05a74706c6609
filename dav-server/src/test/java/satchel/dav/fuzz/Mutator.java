package satchel.dav.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Spoils a sample: bytes are changed, parts are taken out, doubled, mixed and put in. */
final class Mutator {
    static final int LONGEST = 64 << 10;

    private final SplittableRandom random;
    private final List<byte[]> samples;
    private final List<byte[]> words;

    /**
     * @param words what means something to the parser
     */
    Mutator(SplittableRandom random, List<byte[]> samples, List<String> words) {
        this.random = random;
        this.samples = samples;
        this.words = words.stream().map(word -> word.getBytes(StandardCharsets.UTF_8)).toList();
    }

    byte[] next() {
        byte[] bytes = samples.get(random.nextInt(samples.size()));
        bytes = Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST));
        int times = random.nextInt(8);
        for (int n = 0; n <= times; n++) {
            bytes = changed(bytes);
        }
        return bytes.length <= LONGEST ? bytes : Arrays.copyOf(bytes, LONGEST);
    }

    private byte[] changed(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int end =
                Math.min(
                        bytes.length,
                        at + (random.nextBoolean() ? 1 + random.nextInt(8) : random.nextInt(2000)));
        return switch (random.nextInt(7)) {
            case 0 -> with(bytes, at, at, new byte[] {(byte) random.nextInt(256)});
            case 1 -> with(bytes, at, end, new byte[0]);
            case 2 -> with(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
            case 3 -> with(bytes, at, at, words.get(random.nextInt(words.size())));
            case 4 -> with(bytes, at, end, slice(samples.get(random.nextInt(samples.size()))));
            case 5 -> with(bytes, at, end, repeated(Arrays.copyOfRange(bytes, at, end)));
            default -> flipped(bytes, at);
        };
    }

    private byte[] slice(byte[] other) {
        int from = random.nextInt(other.length + 1);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(500)));
    }

    /** Up to the longest input: many of a kind is what costs time. */
    private byte[] repeated(byte[] part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int most = random.nextInt(4) == 0 ? LONGEST : random.nextInt(2000);
        while (part.length > 0 && out.size() + part.length <= most) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] copy = bytes.clone();
        if (at < copy.length) {
            copy[at] ^= (byte) (1 << random.nextInt(8));
        }
        return copy;
    }

    private static byte[] with(byte[] bytes, int from, int to, byte[] put) {
        byte[] all = new byte[bytes.length - (to - from) + put.length];
        System.arraycopy(bytes, 0, all, 0, from);
        System.arraycopy(put, 0, all, from, put.length);
        System.arraycopy(bytes, to, all, from + put.length, bytes.length - to);
        return all;
    }
}
