package satchel.sync.runtime.dav;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import satchel.sync.core.record.RecordId;
import satchel.sync.runtime.dav.message.BulkOffer;
import satchel.sync.runtime.dav.message.MultiputRequest;
import satchel.sync.runtime.replica.Write;

/**
 * Which writes go together.
 *
 * @param together within the server's bounds, each record once in a request
 * @param alone what such a request cannot say, or not without changing it
 */
record BulkChunks(List<List<Write>> together, List<Write> alone) {
    static BulkChunks of(List<Write> writes, BulkOffer offer) {
        List<Write> alone = new ArrayList<>();
        List<List<Write>> together = new ArrayList<>();
        List<Write> chunk = new ArrayList<>();
        Set<RecordId> ids = new HashSet<>();
        long octets = 0;
        for (Write write : writes) {
            long more = MultiputRequest.octets(write);
            if (!isFit(write, offer) || more > offer.octets() || ids.contains(write.id())) {
                alone.add(write);
                continue;
            }
            if (chunk.size() == offer.resources() || octets + more > offer.octets()) {
                together.add(List.copyOf(chunk));
                chunk.clear();
                octets = 0;
            }
            chunk.add(write);
            ids.add(write.id());
            octets += more;
        }
        if (!chunk.isEmpty()) {
            together.add(List.copyOf(chunk));
        }
        return new BulkChunks(together, alone);
    }

    private static boolean isFit(Write write, BulkOffer offer) {
        boolean sayable = offer.makesNamed() || !(write instanceof Write.Create);
        return sayable && MultiputRequest.carries(write);
    }
}
