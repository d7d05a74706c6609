package satchel.dav.store.snapshot;

import java.util.LinkedHashMap;
import java.util.Optional;
import satchel.dav.resource.ETag;
import satchel.dav.store.ObjectRow;
import satchel.dav.store.StoredObject;

/**
 * The bodies that were read last, up to a weight. They go by their ETags, which are made of the
 * bytes, so that none can ever be out of date or another's. For many threads.
 */
final class Bodies {
    /** What an entry takes beside the bytes. */
    private static final long OF_ENTRY = 200;

    /** One large body drives out so many small ones that it is not worth it. */
    private static final int LARGEST = 1 << 16;

    private final long most;
    private final LinkedHashMap<ETag, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    /**
     * @param most bytes in all
     */
    Bodies(long most) {
        this.most = most;
    }

    synchronized Optional<StoredObject> of(ObjectRow row) {
        return Optional.ofNullable(kept.get(row.etag())).map(bytes -> new StoredObject(row, bytes));
    }

    synchronized void keep(StoredObject object) {
        if (object.bytes().length > LARGEST
                || kept.putIfAbsent(object.row().etag(), object.bytes()) != null) {
            return;
        }
        weight += OF_ENTRY + object.bytes().length;
        while (weight > most) {
            weight -= OF_ENTRY + kept.pollFirstEntry().getValue().length;
        }
    }

    synchronized void forget() {
        kept.clear();
        weight = 0;
    }
}
