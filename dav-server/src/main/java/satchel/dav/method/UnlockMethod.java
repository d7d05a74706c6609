package satchel.dav.method;

import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.http.LockTokenHeader;
import satchel.dav.resource.LockToken;
import satchel.dav.store.LockStore;
import satchel.dav.store.UnlockOutcome;

/** UNLOCK (RFC 4918 section 9.11), at any address that the lock covers. */
final class UnlockMethod implements DavMethod {
    private final LockStore locks;

    UnlockMethod(LockStore locks) {
        this.locks = locks;
    }

    @Override
    public String name() {
        return "UNLOCK";
    }

    @Override
    public void answer(DavRequest request, DavResponse response) {
        Lockable.check(request);
        LockToken token = LockTokenHeader.of(request);
        switch (locks.unlock(request.target(), token, Conditions.of(request))) {
            case UnlockOutcome.Unlocked _ -> response.status(204);
            case UnlockOutcome.NoSuchLock _ -> throw LockRefusals.outOfScope(409);
            case UnlockOutcome.NotYours _ -> throw LockRefusals.notYours();
            case UnlockOutcome.PreconditionFailed _ -> throw DavError.stale();
        }
    }
}
