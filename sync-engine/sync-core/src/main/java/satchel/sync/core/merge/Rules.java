package satchel.sync.core.merge;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known about single properties: the table of docs/decisions/0024. */
final class Rules {
    private static final Set<String> ABSENCE_IS_A_VALUE = Set.of("CLASS", "TRANSP", "PRIORITY");

    private static final Bundle REPEAT = Bundle.together("DURATION", "REPEAT");
    private static final Bundle NAME =
            Bundle.together(
                    "N", "FN", "SORT-STRING", "X-PHONETIC-FIRST-NAME", "X-PHONETIC-LAST-NAME");

    private static final List<Bundle> OF_MEMBERS =
            List.of(
                    Bundle.together("DTSTART", "DTEND", "DUE", "DURATION"),
                    Bundle.together("RRULE", "EXRULE"),
                    Bundle.together("STATUS", "COMPLETED", "PERCENT-COMPLETE"),
                    Bundle.removable("LOCATION", "GEO", "X-APPLE-STRUCTURED-LOCATION"),
                    Bundle.removable("DESCRIPTION", "X-ALT-DESC", "STYLED-DESCRIPTION"));

    private Rules() {}

    static Treatment of(String component, String property) {
        return component.equals("BOOKMARK") ? ofBookmark(property) : of(property);
    }

    private static Treatment ofBookmark(String property) {
        return switch (property) {
            case "VERSION" -> Treatment.OURS_STAYS;
            case "LAST-MODIFIED" -> Treatment.NEWEST;
            case "CREATED" -> Treatment.OLDEST;
            case "CHILDREN" -> Treatment.ORDER;
            case "TAG" -> Treatment.SET;
            default -> Treatment.ONE;
        };
    }

    private static Treatment of(String property) {
        return switch (property) {
            case "PRODID",
                    "VERSION",
                    "CALSCALE",
                    "METHOD",
                    "MAILER",
                    "RECURRENCE-ID",
                    "X-LIC-ERROR",
                    "X-EVOLUTION-CALDAV-HREF",
                    "X-EVOLUTION-CALDAV-ETAG" ->
                    Treatment.OURS_STAYS;
            case "DTSTAMP", "LAST-MODIFIED", "REV", "ACKNOWLEDGED", "X-MOZ-LASTACK" ->
                    Treatment.NEWEST;
            case "CREATED" -> Treatment.OLDEST;
            case "SEQUENCE", "X-MOZ-GENERATION" -> Treatment.GREATEST;
            case "CATEGORIES", "RESOURCES", "NICKNAME", "EXDATE", "RDATE" -> Treatment.VALUES;
            case "ATTENDEE" -> Treatment.PEOPLE;
            case "ATTACH",
                    "COMMENT",
                    "CONTACT",
                    "RELATED-TO",
                    "REQUEST-STATUS",
                    "CONFERENCE",
                    "IMAGE",
                    "TEL",
                    "EMAIL",
                    "ADR",
                    "LABEL",
                    "IMPP",
                    "URL",
                    "LANG",
                    "KEY",
                    "RELATED",
                    "MEMBER",
                    "X-ABRELATEDNAMES",
                    "X-ABDATE",
                    "X-SOCIALPROFILE" ->
                    Treatment.MANY;
            default -> Treatment.ONE;
        };
    }

    /** Leaving it out is a choice like any other, not a deletion. */
    static boolean absenceIsAValue(String property) {
        return ABSENCE_IS_A_VALUE.contains(property);
    }

    static Optional<Bundle> bundle(String component, String property) {
        List<Bundle> bundles =
                switch (component) {
                    case "VEVENT", "VTODO", "VJOURNAL" -> OF_MEMBERS;
                    case "VALARM" -> List.of(REPEAT);
                    case "VCARD" -> List.of(NAME);
                    default -> List.of();
                };
        return bundles.stream().filter(bundle -> bundle.names().contains(property)).findFirst();
    }
}
