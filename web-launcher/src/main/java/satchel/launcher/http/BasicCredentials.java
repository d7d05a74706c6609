package satchel.launcher.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** What a client that is no browser shows of itself (RFC 7617). */
public record BasicCredentials(String user, String password) {
    private static final String SCHEME = "basic ";

    /** Empty if the request has none that can be read. */
    public static Optional<BasicCredentials> in(WebRequest request) {
        return request.header("authorization")
                .filter(shown -> shown.toLowerCase(Locale.ROOT).startsWith(SCHEME))
                .flatMap(shown -> decoded(shown.substring(SCHEME.length()).strip()));
    }

    private static Optional<BasicCredentials> decoded(String encoded) {
        try {
            String[] pair = new String(Base64.getDecoder().decode(encoded), UTF_8).split(":", 2);
            return pair.length == 2
                    ? Optional.of(new BasicCredentials(pair[0], pair[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not base64
        }
    }

    /** Without the password, so that no log ever shows it. */
    @Override
    public String toString() {
        return user;
    }
}
