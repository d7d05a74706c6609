package satchel.endtoend;

import java.io.IOException;
import java.nio.file.Path;

/** A calendar on Xandikos as a side. */
final class XandikosReplicaIT extends DavPlaceContract {
    @Override
    DavPlace start(Path data) throws IOException {
        return DavPlace.of("xandikos", data);
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
