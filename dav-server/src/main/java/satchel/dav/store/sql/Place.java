package satchel.dav.store.sql;

import satchel.dav.resource.ChangeNumber;

/** A collection as the keys of its rows know it, with its change number of that moment. */
record Place(String owner, String id, ChangeNumber change) {
    ChangeNumber next() {
        return new ChangeNumber(change.value() + 1);
    }
}
