package satchel.dav.account;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Argon2id hash as a PHC string, as the reference implementation writes it: {@code
 * $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH}, both in Base64 without padding.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record Argon2Text(Argon2Cost cost, byte[] salt, byte[] hash) {
    private static final Pattern TEXT =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})"
                            + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /**
     * @throws IllegalArgumentException if it is another kind of hash, or none
     */
    static Argon2Text parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("this is no PHC string of Argon2id, version 19");
        }
        Base64.Decoder bytes = Base64.getDecoder();
        return new Argon2Text(
                new Argon2Cost(number(parts, 1), number(parts, 2), number(parts, 3)),
                bytes.decode(parts.group(4)),
                bytes.decode(parts.group(5)));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    String text() {
        Base64.Encoder letters = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.memoryKib(),
                        cost.iterations(),
                        cost.parallelism(),
                        letters.encodeToString(salt),
                        letters.encodeToString(hash));
    }
}
