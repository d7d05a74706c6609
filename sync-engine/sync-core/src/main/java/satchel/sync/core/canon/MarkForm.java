package satchel.sync.core.canon;

/** The marks a body carries of its age: times and counters, written so that text order is order. */
public final class MarkForm {
    private MarkForm() {}

    /** Times without punctuation and fractions, numbers of one width; empty where it is neither. */
    public static String of(String value) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < value.length() && value.charAt(i) != '.'; i++) {
            char c = value.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.isEmpty() ? "" : "0".repeat(Math.max(0, 14 - digits.length())) + digits;
    }
}
