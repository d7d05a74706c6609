package satchel.dav.store.sql;

import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.SyncToken;

/**
 * A collection as the keys of its rows know it, with its change number of that moment.
 *
 * @param epoch what a restore set: see {@link Epoch}
 */
record Place(CollectionPath path, String id, String epoch, ChangeNumber change) {
    String owner() {
        return path.owner();
    }

    ChangeNumber next() {
        return new ChangeNumber(change.value() + 1);
    }

    SyncToken token() {
        return new SyncToken(id + epoch, change);
    }

    Place at(ChangeNumber later) {
        return new Place(path, id, epoch, later);
    }
}
