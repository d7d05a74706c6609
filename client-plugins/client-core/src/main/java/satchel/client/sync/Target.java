package satchel.client.sync;

import java.net.URI;
import java.util.Optional;
import satchel.client.api.Kind;

/** Where {@code --to} points. */
public sealed interface Target {
    /** A collection in one of the account's home sets; made if it is not there. */
    record Named(Kind kind, String name) implements Target {}

    /** A collection that is there. */
    record Address(URI address) implements Target {}

    /**
     * Reads {@code calendars/NAME}, {@code contacts/NAME}, {@code bookmarks/NAME} or an http or
     * https address; absent if it is nothing of that.
     */
    static Optional<Target> parse(String text) {
        if (text.matches("https?://[^/]+/.*")) {
            return address(text);
        }
        if (text.matches("calendars/[^/]+")) {
            return Optional.of(new Named(Kind.CALENDAR, text.substring("calendars/".length())));
        }
        if (text.matches("contacts/[^/]+")) {
            return Optional.of(new Named(Kind.CONTACTS, text.substring("contacts/".length())));
        }
        if (text.matches("bookmarks/[^/]+")) {
            return Optional.of(new Named(Kind.BOOKMARKS, text.substring("bookmarks/".length())));
        }
        return Optional.empty();
    }

    private static Optional<Target> address(String text) {
        try {
            return Optional.of(new Address(URI.create(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
