package satchel.dav.resource;

import java.util.UUID;

/** The URI that names a lock (RFC 4918 section 6.5), or any other state token of an If header. */
public record LockToken(String uri) {
    /** Random, so that nobody can work out another's. */
    public static LockToken next() {
        return new LockToken("opaquelocktoken:" + UUID.randomUUID());
    }
}
