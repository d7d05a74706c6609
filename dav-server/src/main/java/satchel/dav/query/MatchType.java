package satchel.dav.query;

/** How a text must occur in a value (RFC 6352 section 10.5.4); CalDAV knows CONTAINS only. */
public enum MatchType {
    EQUALS("equals") {
        @Override
        boolean matches(String value, String text) {
            return value.equals(text);
        }
    },
    CONTAINS("contains") {
        @Override
        boolean matches(String value, String text) {
            return value.contains(text);
        }
    },
    STARTS_WITH("starts-with") {
        @Override
        boolean matches(String value, String text) {
            return value.startsWith(text);
        }
    },
    ENDS_WITH("ends-with") {
        @Override
        boolean matches(String value, String text) {
            return value.endsWith(text);
        }
    };

    private final String token;

    MatchType(String token) {
        this.token = token;
    }

    /** As it stands in the match-type attribute. */
    public String token() {
        return token;
    }

    abstract boolean matches(String value, String text);
}
