package satchel.dav.property;

import java.util.List;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/**
 * A privilege with those it is made of (RFC 3744 section 3).
 *
 * @param description in English, for people
 */
record Privilege(QName name, String description, List<Privilege> parts) {
    Privilege {
        parts = List.copyOf(parts);
    }

    static Privilege of(QName name, String description, Privilege... parts) {
        return new Privilege(name, description, List.of(parts));
    }

    /** The names of this one and of all within. */
    Stream<QName> names() {
        return Stream.concat(Stream.of(name), parts.stream().flatMap(Privilege::names));
    }
}
