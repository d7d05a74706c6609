package satchel.pim.bookmarks.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import satchel.client.api.PimId;

/** The name of a bookmark, the same in every program: nine bytes as 12 characters of base64url. */
public record Uid(String value) implements Comparable<Uid> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{12}");
    private static final int BYTES = 9;

    public Uid {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no UID of a bookmark: " + value);
        }
    }

    public static Optional<Uid> of(String value) {
        return FORM.matcher(value).matches() ? Optional.of(new Uid(value)) : Optional.empty();
    }

    /** For what has a name of another form: always the same one, and never that of another. */
    public static Uid hashed(String name) {
        return ofBytes(Arrays.copyOf(Sha256.of(name.getBytes(StandardCharsets.UTF_8)), BYTES));
    }

    public static Uid ofBytes(byte[] nine) {
        return new Uid(Base64.getUrlEncoder().withoutPadding().encodeToString(nine));
    }

    public byte[] bytes() {
        return Base64.getUrlDecoder().decode(value);
    }

    public PimId id() {
        return new PimId(value);
    }

    @Override
    public int compareTo(Uid other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
