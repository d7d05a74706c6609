package satchel.dav.store;

import satchel.dav.resource.ChangeNumber;

/** One line of a collection's history, the newest per name (RFC 6578). */
public sealed interface Change {
    String name();

    ChangeNumber number();

    record Changed(ObjectRow row) implements Change {
        @Override
        public String name() {
            return row.name();
        }

        @Override
        public ChangeNumber number() {
            return row.change();
        }
    }

    record Removed(String name, ChangeNumber number) implements Change {}
}
