package satchel.dav.card;

import java.util.Arrays;
import java.util.Optional;

/** The versions of vCard that are stored and served. */
public enum CardVersion {
    /** RFC 2426. */
    V3("3.0"),
    /** RFC 6350. */
    V4("4.0");

    private final String number;

    CardVersion(String number) {
        this.number = number;
    }

    /** As it stands in the VERSION property. */
    public String number() {
        return number;
    }

    public static Optional<CardVersion> of(String number) {
        return Arrays.stream(values())
                .filter(version -> version.number.equals(number.strip()))
                .findFirst();
    }
}
