package satchel.sync.runtime.dav;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.runtime.dav.message.DavNames;
import satchel.sync.runtime.dav.message.DavResponse;
import satchel.sync.runtime.dav.message.ETags;
import satchel.sync.runtime.dav.message.Hrefs;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.ReplicaException.Kind;

/** Members with their versions; one response that makes no sense spoils the whole answer. */
final class Members {
    private final URI collection;
    private final Map<RecordId, Revision> changed = new HashMap<>();
    private final Set<RecordId> gone = new HashSet<>();
    private Optional<String> nonsense = Optional.empty();

    Members(URI collection) {
        this.collection = collection;
    }

    Map<RecordId, Revision> changed() {
        return changed;
    }

    Set<RecordId> gone() {
        return gone;
    }

    /** What lies elsewhere or deeper is no member. */
    void take(DavResponse response) {
        Hrefs.member(collection, response.href()).ifPresent(id -> take(id, response));
    }

    private void take(RecordId id, DavResponse response) {
        Optional<String> etag = response.text(DavNames.GETETAG);
        if (response.hasStatus(404) || response.hasStatus(410)) {
            gone.add(id);
            changed.remove(id);
        } else if (response.failed() || etag.isEmpty()) {
            spoil(
                    "does not say in which version "
                            + id
                            + " is (no ETag), so nothing can be written there safely");
        } else {
            changed.put(id, ETags.listed(etag.get()));
            gone.remove(id);
        }
    }

    /** A later page: what it says of a record replaces what an earlier one said. */
    void add(Members later) {
        changed.putAll(later.changed);
        gone.removeAll(later.changed.keySet());
        changed.keySet().removeAll(later.gone);
        gone.addAll(later.gone);
    }

    void spoil(String what) {
        nonsense = Optional.of(what);
    }

    /** These members, if all that was said of them makes sense. */
    Members sound() throws ReplicaException {
        if (nonsense.isPresent()) {
            throw broken(collection, nonsense.get());
        }
        return this;
    }

    static ReplicaException broken(URI collection, String what) {
        return new ReplicaException(Kind.BROKEN_ANSWER, collection + " " + what);
    }
}
