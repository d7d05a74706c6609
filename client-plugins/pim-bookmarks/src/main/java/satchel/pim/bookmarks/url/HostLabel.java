package satchel.pim.bookmarks.url;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A label of a host in ASCII, as browsers make it (UTS 46, not transitional). java.net.IDN is of
 * 2003, and makes "ss" of an "ß", which is another host.
 */
final class HostLabel {
    private static final String ACE = "xn--";

    /** Only right between certain letters, and seen by nobody. */
    private static final Pattern JOINERS = Pattern.compile("[\\u200C\\u200D]");

    private static final Pattern NOTHING =
            Pattern.compile(
                    "[\\u00AD\\u034F\\u180B-\\u180D\\u180F\\u200B\\u2060\\uFE00-\\uFE0F\\uFEFF]");

    /** Small letters that stay what they are, though their capitals are those of others. */
    private static final String OWN = "ßςı";

    private HostLabel() {}

    /** Nothing if there is no such label, or none that all would write in the same way. */
    static Optional<String> ascii(String label) {
        if (isAscii(label)) {
            String lower = label.toLowerCase(Locale.ROOT);
            return Optional.of(lower).filter(one -> !one.startsWith(ACE) || isRight(one));
        }
        return JOINERS.matcher(label).find() ? Optional.empty() : ofLetters(label);
    }

    private static boolean isAscii(String label) {
        return label.chars().allMatch(c -> c < 0x80);
    }

    private static Optional<String> ofLetters(String label) {
        String small = small(label);
        if (small.isEmpty() || isAscii(small)) {
            return Optional.of(small).filter(some -> !some.isEmpty()).flatMap(HostLabel::ascii);
        }
        return isLabel(small) ? Optional.of(ACE + Punycode.encode(small)) : Optional.empty();
    }

    /** Whether it stands for letters, and those would be written so. */
    private static boolean isRight(String ace) {
        return Punycode.decode(ace.substring(ACE.length()))
                .filter(letters -> !isAscii(letters) && isLabel(letters))
                .map(letters -> ACE + Punycode.encode(letters))
                .filter(ace::equals)
                .isPresent();
    }

    private static String small(String label) {
        StringBuilder small = new StringBuilder();
        NOTHING.matcher(Normalizer.normalize(label, Normalizer.Form.NFKC))
                .replaceAll("")
                .replace("\u0130", "i\u0307")
                .codePoints()
                .map(Character::toLowerCase)
                .forEach(small::appendCodePoint);
        return Normalizer.normalize(small, Normalizer.Form.NFKC);
    }

    private static boolean isLabel(String small) {
        return small.equals(small(small))
                && !isMark(small.codePointAt(0))
                && small.codePoints().allMatch(HostLabel::isPlain);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isPlain(int c) {
        String letter = Character.toString(c);
        boolean folds =
                letter.equals(letter.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))
                        || OWN.contains(letter);
        return folds && c != 0xFFFD && Character.isDefined(c) && !Character.isISOControl(c);
    }
}
