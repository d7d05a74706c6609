package satchel.dav.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Passwords that people choose or are given first. */
public final class Passwords {
    private static final int FIRST_LETTERS = 16;
    private static final int GROUP = 4;
    private static final int SHORTEST = 10;
    private static final int FEWEST_DIFFERENT = 5;
    private static final Set<String> COMMON =
            Set.of("password", "passw0rd", "123456", "qwert", "letmein", "welcome", "iloveyou");

    private Passwords() {}

    /** A first password with 80 random bits, such as {@code k7dq-2mzt-ab5x-wq3e}. */
    public static String generate() {
        return RandomText.grouped(RandomText.letters(FIRST_LETTERS), GROUP);
    }

    /** What makes a password weak, as a sentence for people; empty if nothing obvious does. */
    public static Optional<String> weakness(String user, String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(
                    "This password is short: %d characters or more are harder to guess."
                            .formatted(SHORTEST));
        }
        if (!user.isEmpty() && lower.contains(user.toLowerCase(Locale.ROOT))) {
            return Optional.of("This password contains the user's name.");
        }
        if (COMMON.stream().anyMatch(lower::contains)) {
            return Optional.of("This password contains one of the most common passwords.");
        }
        if (password.chars().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of("This password repeats very few characters.");
        }
        return Optional.empty();
    }
}
