package satchel.dav.query;

import java.text.Normalizer;

/** The collations both protocols demand (RFC 4791 section 7.5, RFC 6352 section 8.3). */
public enum Collation {
    /** RFC 4790 section 9.2: the letters A to Z are as good as a to z, all else is exact. */
    ASCII_CASEMAP("i;ascii-casemap") {
        @Override
        String fold(String text) {
            StringBuilder folded = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                folded.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
            }
            return folded.toString();
        }
    },
    /** RFC 4790 section 9.3. */
    OCTET("i;octet") {
        @Override
        String fold(String text) {
            return text;
        }
    },
    /** RFC 5051: title case, then compatibility decomposition. */
    UNICODE_CASEMAP("i;unicode-casemap") {
        @Override
        String fold(String text) {
            StringBuilder folded = new StringBuilder(text.length());
            text.codePoints().map(Character::toTitleCase).forEach(folded::appendCodePoint);
            return Normalizer.normalize(folded, Normalizer.Form.NFKD);
        }
    };

    private final String token;

    Collation(String token) {
        this.token = token;
    }

    /** As it stands in the collation attribute. */
    public String token() {
        return token;
    }

    /** Two texts are equal under the collation if their folded forms are equal. */
    abstract String fold(String text);
}
