package satchel.dav.http;

import java.util.Optional;

/** The header fields of a request. */
@FunctionalInterface
public interface Headers {
    /** All lines of a field joined with commas (RFC 9110 section 5.3); names ignore case. */
    Optional<String> value(String name);
}
