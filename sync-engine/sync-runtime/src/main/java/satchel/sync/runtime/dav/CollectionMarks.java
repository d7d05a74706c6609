package satchel.sync.runtime.dav;

import java.util.Optional;
import java.util.stream.Stream;
import satchel.sync.runtime.replica.SyncState;

/**
 * By what a collection shows that something in it has changed.
 *
 * @param token RFC 6578 section 4
 */
public record CollectionMarks(Optional<String> token, Optional<String> ctag) {
    /** Whether a collection that was listed in that state has not changed since. */
    public boolean isStill(SyncState state) {
        return Stream.concat(
                        token.map(DavLister::state).stream(),
                        ctag.map(DavLister::ctagState).stream())
                .anyMatch(state::equals);
    }
}
