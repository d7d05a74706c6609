package satchel.client.pair;

import java.util.Locale;

/** The components of calendars that a user may choose, in the user's words. */
public enum Component {
    EVENT("VEVENT", "events"),
    TASK("VTODO", "tasks"),
    JOURNAL("VJOURNAL", "journals");

    private final String standard;
    private final String many;

    Component(String standard, String many) {
        this.standard = standard;
        this.many = many;
    }

    /** Its name in iCalendar. */
    public String standard() {
        return standard;
    }

    /** What the user calls the component of that name. */
    public static String named(String standard) {
        for (Component component : values()) {
            if (component.standard.equals(standard)) {
                return component.many;
            }
        }
        return standard.toLowerCase(Locale.ROOT);
    }
}
