package satchel.launcher.found;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import satchel.launcher.catalogue.Service;

/** What a database on a device can hold. */
public enum Holding {
    EVENTS("calendar"),
    TASKS("calendar"),
    JOURNALS("calendar"),
    CONTACTS("contacts"),
    BOOKMARKS("bookmarks");

    private final String service;

    Holding(String service) {
        this.service = service;
    }

    static Optional<Holding> named(String word) {
        return Stream.of(values()).filter(holding -> holding.word().equals(word)).findFirst();
    }

    /** As it is reported and shown. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is meant where somebody asks for a service: tasks are part of "my calendar". */
    public boolean isOf(Service asked) {
        return service.equals(asked.id());
    }
}
