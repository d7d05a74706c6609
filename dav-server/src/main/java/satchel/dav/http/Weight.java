package satchel.dav.http;

import java.util.Locale;

/** How welcome something is (RFC 9110 section 12.4.2), in thousandths. */
final class Weight {
    static final int WHOLE = 1000;

    private Weight() {}

    /** Of a parameter such as {@code q=0.5}; any other one says nothing. */
    static int of(String parameter) {
        String said = parameter.strip().toLowerCase(Locale.ROOT);
        return said.startsWith("q=") ? thousandths(said.substring(2)) : WHOLE;
    }

    private static int thousandths(String weight) {
        try {
            return (int) Math.round(Math.clamp(Double.parseDouble(weight), 0, 1) * WHOLE);
        } catch (NumberFormatException noWeight) {
            return WHOLE;
        }
    }
}
