package satchel.endtoend;

import java.io.IOException;
import java.nio.file.Path;

/** A calendar on Radicale as a side. */
final class RadicaleReplicaIT extends DavPlaceContract {
    @Override
    DavPlace start(Path data) throws IOException {
        return DavPlace.of("radicale", data);
    }

    @Override
    int requestsForMany() {
        return 61;
    }

    @Override
    boolean forgetsOwnWrites() {
        return false;
    }
}
