package satchel.dav.store;

/** The expanded name of a WebDAV property. */
public record PropertyName(String namespace, String local) {
    int length() {
        return namespace.length() + local.length();
    }
}
