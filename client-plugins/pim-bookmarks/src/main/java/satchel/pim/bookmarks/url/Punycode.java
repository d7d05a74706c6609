package satchel.pim.bookmarks.url;

import java.util.Optional;

/** Labels of hosts in ASCII and back (RFC 3492), without "xn--" before them. */
final class Punycode {
    private static final int BASE = 36;
    private static final int LEAST = 1;
    private static final int MOST = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST = 0x80;
    private static final int NO_DIGIT = -1;

    private Punycode() {}

    static String encode(String label) {
        int[] points = label.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        label.codePoints().filter(c -> c < FIRST).forEach(c -> out.append((char) c));
        int basic = out.length();
        if (basic > 0) {
            out.append('-');
        }
        int next = FIRST;
        int delta = 0;
        int bias = FIRST_BIAS;
        for (int done = basic; done < points.length; next++, delta++) {
            int least = Integer.MAX_VALUE;
            for (int c : points) {
                least = c >= next ? Math.min(least, c) : least;
            }
            delta += (least - next) * (done + 1);
            next = least;
            for (int c : points) {
                if (c < next) {
                    delta++;
                } else if (c == next) {
                    number(delta, bias, out);
                    bias = bias(delta, done + 1, done == basic);
                    delta = 0;
                    done++;
                }
            }
        }
        return out.toString();
    }

    private static void number(int delta, int bias, StringBuilder out) {
        int rest = delta;
        for (int k = BASE; ; k += BASE) {
            int threshold = threshold(k, bias);
            if (rest < threshold) {
                out.append(digit(rest));
                return;
            }
            out.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    private static int threshold(int k, int bias) {
        return Math.clamp(k - bias, LEAST, MOST);
    }

    private static int bias(int delta, int points, boolean first) {
        int rest = first ? delta / DAMP : delta / 2;
        rest += rest / points;
        int k = 0;
        for (; rest > (BASE - LEAST) * MOST / 2; k += BASE) {
            rest /= BASE - LEAST;
        }
        return k + (BASE - LEAST + 1) * rest / (rest + SKEW);
    }

    /** Nothing of what no label comes to. */
    static Optional<String> decode(String ascii) {
        int hyphen = ascii.lastIndexOf('-');
        StringBuilder out = new StringBuilder(ascii.substring(0, Math.max(hyphen, 0)));
        int in = hyphen + 1;
        long next = FIRST;
        long at = 0;
        int bias = FIRST_BIAS;
        while (in < ascii.length()) {
            long before = at;
            long weight = 1;
            for (int k = BASE; ; k += BASE) {
                int digit = in < ascii.length() ? value(ascii.charAt(in++)) : NO_DIGIT;
                if (digit == NO_DIGIT || weight > Integer.MAX_VALUE) {
                    return Optional.empty();
                }
                at += digit * weight;
                int threshold = threshold(k, bias);
                if (digit < threshold) {
                    break;
                }
                weight *= BASE - threshold;
            }
            int points = out.codePointCount(0, out.length()) + 1;
            next += at / points;
            if (next > Character.MAX_CODE_POINT) {
                return Optional.empty();
            }
            bias = bias((int) (at - before), points, before == 0);
            at %= points;
            out.insert(out.offsetByCodePoints(0, (int) at++), Character.toString((int) next));
        }
        return Optional.of(out.toString());
    }

    private static int value(char digit) {
        if (digit >= '0' && digit <= '9') {
            return digit - '0' + 26;
        }
        return digit >= 'a' && digit <= 'z' ? digit - 'a' : NO_DIGIT;
    }
}
