package satchel.dav.store.sql;

import satchel.dav.store.ObjectRow;
import satchel.dav.store.StoredObject;

/** An object as it comes out of its rows; decoded by the one who asked, not by the reader. */
record EncodedObject(ObjectRow row, EncodedBody body) {
    long weight() {
        return body.bytes().length + Weight.of(row.index());
    }

    StoredObject decoded() {
        return new StoredObject(row, body.decoded(row.size()));
    }
}
