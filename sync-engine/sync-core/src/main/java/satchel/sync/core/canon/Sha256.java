package satchel.sync.core.canon;

import java.nio.charset.StandardCharsets;

/** SHA-256 (FIPS 180-4) in plain Java: the JDK's does not compile to JavaScript. */
final class Sha256 {
    private static final int BLOCK = 64;
    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final int[] K = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4,
        0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe,
        0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f,
        0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7,
        0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc,
        0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
        0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116,
        0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
        0xc67178f2
    };

    private final int[] state = {
        0x6a09e667,
        0xbb67ae85,
        0x3c6ef372,
        0xa54ff53a,
        0x510e527f,
        0x9b05688c,
        0x1f83d9ab,
        0x5be0cd19
    };
    private final int[] schedule = new int[BLOCK];

    private Sha256() {}

    static String hex(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Sha256 digest = new Sha256();
        int whole = bytes.length / BLOCK * BLOCK;
        for (int at = 0; at < whole; at += BLOCK) {
            digest.block(bytes, at);
        }
        digest.end(bytes, whole);
        return digest.hex();
    }

    private void end(byte[] bytes, int from) {
        int rest = bytes.length - from;
        byte[] tail = new byte[rest + 9 <= BLOCK ? BLOCK : 2 * BLOCK];
        System.arraycopy(bytes, from, tail, 0, rest);
        tail[rest] = (byte) 0x80;
        long bits = 8L * bytes.length;
        for (int i = 0; i < 8; i++) {
            tail[tail.length - 1 - i] = (byte) (bits >>> (8 * i));
        }
        for (int at = 0; at < tail.length; at += BLOCK) {
            block(tail, at);
        }
    }

    private void block(byte[] bytes, int at) {
        expand(bytes, at);
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        int e = state[4];
        int f = state[5];
        int g = state[6];
        int h = state[7];
        for (int i = 0; i < BLOCK; i++) {
            int sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
            int step1 = h + sum1 + ((e & f) ^ (~e & g)) + K[i] + schedule[i];
            int sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
            int step2 = sum0 + ((a & b) ^ (a & c) ^ (b & c));
            h = g;
            g = f;
            f = e;
            e = d + step1;
            d = c;
            c = b;
            b = a;
            a = step1 + step2;
        }
        add(a, b, c, d, e, f, g, h);
    }

    private void expand(byte[] bytes, int at) {
        for (int i = 0; i < 16; i++) {
            int from = at + 4 * i;
            schedule[i] =
                    (bytes[from] & 0xff) << 24
                            | (bytes[from + 1] & 0xff) << 16
                            | (bytes[from + 2] & 0xff) << 8
                            | (bytes[from + 3] & 0xff);
        }
        for (int i = 16; i < BLOCK; i++) {
            int w15 = schedule[i - 15];
            int w2 = schedule[i - 2];
            int s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ w15 >>> 3;
            int s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ w2 >>> 10;
            schedule[i] = schedule[i - 16] + s0 + schedule[i - 7] + s1;
        }
    }

    private void add(int... words) {
        for (int i = 0; i < state.length; i++) {
            state[i] += words[i];
        }
    }

    private String hex() {
        StringBuilder text = new StringBuilder(BLOCK);
        for (int word : state) {
            for (int shift = 28; shift >= 0; shift -= 4) {
                text.append(HEX[word >>> shift & 15]);
            }
        }
        return text.toString();
    }

    private static int rotate(int word, int by) {
        return Integer.rotateRight(word, by);
    }
}
