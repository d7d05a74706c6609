package satchel.pim.outlook.pst;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import satchel.client.api.Kind;

/** What a folder is for [MS-OXOSFLD section 2.2.5], and what becomes of its items. */
enum FolderClass {
    CALENDAR("IPF.Appointment", Kind.CALENDAR, Set.of("VEVENT")),
    TASKS("IPF.Task", Kind.CALENDAR, Set.of("VTODO")),
    NOTES("IPF.StickyNote", Kind.CALENDAR, Set.of("VJOURNAL")),
    JOURNAL("IPF.Journal", Kind.CALENDAR, Set.of("VJOURNAL")),
    CONTACTS("IPF.Contact", Kind.CONTACTS, Set.of());

    private final String name;
    private final Kind kind;
    private final Set<String> components;

    FolderClass(String name, Kind kind, Set<String> components) {
        this.name = name;
        this.kind = kind;
        this.components = components;
    }

    /** Absent for mail, and for lists that programs keep for themselves ("IPF.Contact.…"). */
    static Optional<FolderClass> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name.equalsIgnoreCase(name)).findFirst();
    }

    Kind kind() {
        return kind;
    }

    Set<String> components() {
        return components;
    }
}
