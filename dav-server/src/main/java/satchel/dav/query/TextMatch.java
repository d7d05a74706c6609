package satchel.dav.query;

/**
 * text-match (RFC 4791 section 9.7.5, RFC 6352 section 10.5.4).
 *
 * @param text what to look for, as the client wrote it
 * @param negate whether a value passes just when it does not match
 */
public record TextMatch(String text, Collation collation, MatchType type, boolean negate) {
    /** Looks at one value, its escapes already resolved. */
    public boolean matches(String value) {
        String wanted = collation.fold(text);
        String found = collation.fold(value);
        return negate != type.matches(found, wanted);
    }
}
