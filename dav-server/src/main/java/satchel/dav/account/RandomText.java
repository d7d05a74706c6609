package satchel.dav.account;

import java.security.SecureRandom;

/** Random text that can be read aloud and typed: base32 in lower case, in groups. */
final class RandomText {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    /** Each letter carries 5 bits. */
    static String letters(int count) {
        return RANDOM.ints(count, 0, ALPHABET.length())
                .collect(
                        StringBuilder::new,
                        (text, index) -> text.append(ALPHABET.charAt(index)),
                        StringBuilder::append)
                .toString();
    }

    static String grouped(String letters, int size) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < letters.length(); at += size) {
            text.append(at == 0 ? "" : "-");
            text.append(letters, at, Math.min(at + size, letters.length()));
        }
        return text.toString();
    }
}
