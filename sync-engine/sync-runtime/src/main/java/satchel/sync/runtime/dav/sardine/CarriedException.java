package satchel.sync.runtime.dav.sardine;

import java.io.IOException;
import satchel.sync.runtime.replica.ReplicaException;

/** Takes a ReplicaException through a callback that may only throw IOException. */
final class CarriedException extends IOException {
    private final ReplicaException carried;

    CarriedException(ReplicaException carried) {
        super(carried);
        this.carried = carried;
    }

    ReplicaException carried() {
        return carried;
    }
}
