package satchel.pim.bookmarks.url;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers for hosts, in all the ways that browsers read them (WHATWG URL, section 3.5). */
final class Ip4 {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
    private static final int LONGEST = 16;

    private Ip4() {}

    static boolean endsInNumber(String host) {
        List<String> parts = parts(host);
        return NUMBER.matcher(parts.getLast()).matches();
    }

    private static List<String> parts(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return List.of(name.split("\\.", -1));
    }

    /** Four octets, of one to four numbers; nothing if they are too many or too large. */
    static Optional<String> of(String host) {
        List<String> parts = parts(host);
        if (parts.size() > 4 || !parts.stream().allMatch(part -> NUMBER.matcher(part).matches())) {
            return Optional.empty();
        }
        long address = 0;
        for (int n = 0; n < parts.size() - 1; n++) {
            long octet = number(parts.get(n));
            if (octet > 255) {
                return Optional.empty();
            }
            address |= octet << 8 * (3 - n);
        }
        long rest = number(parts.getLast());
        if (rest >= 1L << 8 * (5 - parts.size())) {
            return Optional.empty();
        }
        address |= rest;
        return Optional.of(
                "%d.%d.%d.%d"
                        .formatted(
                                address >> 24,
                                address >> 16 & 255,
                                address >> 8 & 255,
                                address & 255));
    }

    /** With the base that C gives it; too large is as good as any that is. */
    private static long number(String part) {
        int base = part.startsWith("0x") ? 16 : part.startsWith("0") ? 8 : 10;
        String digits = part.replaceFirst(base == 16 ? "^0x0*" : "^0+", "");
        try {
            return digits.length() > LONGEST ? Long.MAX_VALUE : Long.parseLong("0" + digits, base);
        } catch (NumberFormatException noSuchDigit) {
            return Long.MAX_VALUE;
        }
    }
}
