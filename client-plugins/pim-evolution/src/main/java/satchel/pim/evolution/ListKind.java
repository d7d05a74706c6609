package satchel.pim.evolution;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import satchel.client.api.Kind;

/** The kinds of lists that the data server keeps, and what it calls them. */
enum ListKind {
    CALENDAR("Calendar", Kind.CALENDAR, "VEVENT", "OpenCalendar"),
    TASKS("Task List", Kind.CALENDAR, "VTODO", "OpenTaskList"),
    MEMOS("Memo List", Kind.CALENDAR, "VJOURNAL", "OpenMemoList"),
    CONTACTS("Address Book", Kind.CONTACTS, "", "OpenAddressBook");

    private final String group;
    private final Kind kind;
    private final String component;
    private final String opening;

    ListKind(String group, Kind kind, String component, String opening) {
        this.group = group;
        this.kind = kind;
        this.component = component;
        this.opening = opening;
    }

    /** The group of a source's key file that makes it such a list. */
    String group() {
        return group;
    }

    Kind kind() {
        return kind;
    }

    /** What its records are in iCalendar; empty for contacts. */
    String component() {
        return component;
    }

    Set<String> components() {
        return component.isEmpty() ? Set.of() : Set.of(component);
    }

    /** The factory's method that opens one. */
    String opening() {
        return opening;
    }

    /** The list for records of one kind, and of these components where there are any. */
    static Optional<ListKind> of(Kind kind, Set<String> components) {
        return Arrays.stream(values())
                .filter(list -> list.kind == kind)
                .filter(list -> components.isEmpty() || components.equals(list.components()))
                .findFirst();
    }
}
