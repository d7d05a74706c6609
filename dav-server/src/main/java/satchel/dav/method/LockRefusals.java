package satchel.dav.method;

import satchel.dav.http.DavError;
import satchel.dav.resource.Lock;
import satchel.dav.xml.Namespaces;

/** What is said to who meets a lock (RFC 4918 section 16). */
final class LockRefusals {
    private LockRefusals() {}

    /** The root is what has to be unlocked, wherever below it the request wanted to write. */
    static DavError tokenMissing(Lock lock) {
        return DavError.of(
                423,
                Namespaces.dav("lock-token-submitted"),
                lock.root().href(),
                "This is locked, and the request does not show the lock's token in If.");
    }

    static DavError conflict(Lock other) {
        return DavError.of(
                423,
                Namespaces.dav("no-conflicting-lock"),
                other.root().href(),
                "There is a lock already that does not allow this one.");
    }

    static DavError outOfScope(int status) {
        return DavError.of(
                status,
                Namespaces.dav("lock-token-matches-request-uri"),
                "No lock with this token covers the address.");
    }

    static DavError notYours() {
        return DavError.of(403, "Only who took the lock can use its token.");
    }
}
