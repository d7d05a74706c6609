package satchel.dav.store.sql;

import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.CollectionPath;

/** A collection as the keys of its rows know it, with its change number of that moment. */
record Place(CollectionPath path, String id, ChangeNumber change) {
    String owner() {
        return path.owner();
    }

    ChangeNumber next() {
        return new ChangeNumber(change.value() + 1);
    }

    Place at(ChangeNumber later) {
        return new Place(path, id, later);
    }
}
