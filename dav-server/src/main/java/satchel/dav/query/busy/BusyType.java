package satchel.dav.query.busy;

import java.util.Locale;
import java.util.Optional;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;

/** FBTYPE (RFC 5545 section 3.2.9) of time that is not free. */
public enum BusyType {
    BUSY("BUSY"),
    UNAVAILABLE("BUSY-UNAVAILABLE"),
    TENTATIVE("BUSY-TENTATIVE");

    private final String token;

    BusyType(String token) {
        this.token = token;
    }

    /** As it stands in the FBTYPE parameter. */
    public String token() {
        return token;
    }

    /** The table of RFC 4791 section 7.10; empty for time that is free. */
    static Optional<BusyType> of(Component event) {
        if (value(event, "TRANSP").equals("TRANSPARENT")) {
            return Optional.empty();
        }
        return switch (value(event, "STATUS")) {
            case "CANCELLED" -> Optional.empty();
            case "TENTATIVE" -> Optional.of(TENTATIVE);
            default -> Optional.of(BUSY);
        };
    }

    /** Of a FREEBUSY line; a type that nobody knows is to be taken as busy. */
    static Optional<BusyType> of(ContentLine freeBusy) {
        String type = freeBusy.parameter("FBTYPE").orElse("BUSY").toUpperCase(Locale.ROOT);
        return switch (type) {
            case "FREE" -> Optional.empty();
            case "BUSY-TENTATIVE" -> Optional.of(TENTATIVE);
            case "BUSY-UNAVAILABLE" -> Optional.of(UNAVAILABLE);
            default -> Optional.of(BUSY);
        };
    }

    private static String value(Component event, String name) {
        return event.property(name)
                .map(line -> line.value().strip().toUpperCase(Locale.ROOT))
                .orElse("");
    }
}
