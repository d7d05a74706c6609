package satchel.dav.query;

import java.util.function.Predicate;
import java.util.stream.Stream;

/** The test attribute of CardDAV's filters (RFC 6352 section 10.5). */
public enum Junction {
    ANYOF("anyof") {
        @Override
        <T> boolean of(Stream<T> conditions, Predicate<T> holds) {
            return conditions.anyMatch(holds);
        }
    },
    ALLOF("allof") {
        @Override
        <T> boolean of(Stream<T> conditions, Predicate<T> holds) {
            return conditions.allMatch(holds);
        }
    };

    private final String token;

    Junction(String token) {
        this.token = token;
    }

    /** As it stands in the test attribute. */
    public String token() {
        return token;
    }

    abstract <T> boolean of(Stream<T> conditions, Predicate<T> holds);
}
