package satchel.sync.runtime.dav;

import java.net.IDN;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.ReplicaException.Kind;

/** What people know a server by. */
sealed interface KnownAs {
    /** An address, which says all. */
    record Address(URI uri) implements KnownAs {}

    /**
     * A domain, which may say more in the DNS.
     *
     * @param users names to sign in with, the likeliest first
     */
    record Domain(String name, List<String> users) implements KnownAs {}

    static KnownAs of(String typed) throws ReplicaException {
        String text = typed.strip().replaceFirst("(?i)^mailto:", "");
        if (text.matches("(?i)https?://.*")) {
            return new Address(address(text).orElseThrow(() -> noServer(typed)));
        }
        Matcher mail = Pattern.compile("([^@\\s/]+)@([^@\\s/:]+)").matcher(text);
        if (mail.matches()) {
            String domain = domain(mail.group(2)).orElseThrow(() -> noServer(typed));
            return new Domain(domain, List.of(text, mail.group(1)));
        }
        if (text.matches("[^/\\s:@]+")) {
            return new Domain(domain(text).orElseThrow(() -> noServer(typed)), List.of());
        }
        return new Address(address("https://" + text).orElseThrow(() -> noServer(typed)));
    }

    /** Names and passwords do not belong into an address. */
    private static Optional<URI> address(String text) {
        try {
            URI uri = URI.create(text);
            return Optional.of(uri)
                    .filter(found -> found.getHost() != null && found.getRawUserInfo() == null);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static Optional<String> domain(String text) {
        try {
            String ascii = IDN.toASCII(text).toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
            return Optional.of(ascii).filter(name -> name.matches("[a-z0-9-]+(\\.[a-z0-9-]+)*"));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private static ReplicaException noServer(String typed) {
        return new ReplicaException(
                Kind.NOT_FOUND,
                "'" + typed + "' is no address, no host name and no e-mail address");
    }
}
