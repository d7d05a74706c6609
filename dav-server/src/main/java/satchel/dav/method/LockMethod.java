package satchel.dav.method;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.http.Depth;
import satchel.dav.http.LockTimeout;
import satchel.dav.http.LockTokenHeader;
import satchel.dav.property.ActiveLocks;
import satchel.dav.property.MediaTypes;
import satchel.dav.resource.Address;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.Href;
import satchel.dav.resource.IfHeader;
import satchel.dav.resource.Lock;
import satchel.dav.resource.LockToken;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.LockOutcome;
import satchel.dav.store.LockStore;
import satchel.dav.store.NewLock;
import satchel.dav.store.RefreshOutcome;
import satchel.dav.xml.MultistatusWriter;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;
import satchel.dav.xml.XmlReader;
import satchel.dav.xml.XmlWriter;

/** LOCK (RFC 4918 section 9.10): with a body a new lock, without one a lock refreshed. */
final class LockMethod implements DavMethod {
    private static final QName PROP = Namespaces.dav("prop");

    private final LockStore locks;
    private final InstantSource clock;

    LockMethod(LockStore locks, InstantSource clock) {
        this.locks = locks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "LOCK";
    }

    @Override
    public void answer(DavRequest request, DavResponse response) throws IOException {
        Lockable.check(request);
        WriteCondition condition = Conditions.of(request);
        Optional<XmlElement> body = XmlReader.read(request.body());
        if (body.isPresent()) {
            take(request, response, LockInfo.of(body.get()), condition);
        } else {
            refresh(request, response, condition);
        }
    }

    private void take(
            DavRequest request, DavResponse response, LockInfo info, WriteCondition condition)
            throws IOException {
        NewLock wanted =
                new NewLock(
                        LockToken.next(),
                        request.target(),
                        info.scope(),
                        extent(request),
                        request.signedIn(),
                        info.owner(),
                        LockTimeout.granted(request),
                        mediaType(request));
        switch (locks.lock(wanted, condition)) {
            case LockOutcome.Granted(Lock lock, List<Lock> here) ->
                    granted(response, 200, lock, here);
            case LockOutcome.Created(Lock lock, List<Lock> here) ->
                    granted(response, 201, lock, here);
            case LockOutcome.Conflict(Lock other) -> conflict(request, response, other);
            case LockOutcome.PreconditionFailed _ -> throw DavError.stale();
            case LockOutcome.Locked(Lock lock) -> throw LockRefusals.tokenMissing(lock);
            case LockOutcome.Missing _ -> throw Lockable.missing(request);
            case LockOutcome.NoParent _ -> throw DavError.of(409, "There is no folder for it.");
            case LockOutcome.TooMany _ ->
                    throw DavError.of(
                            403, "You hold " + LockStore.MOST + " locks. Give some back first.");
        }
    }

    /** Of the empty file that may have to be made: no Content-Type is about that. */
    private static String mediaType(DavRequest request) {
        return request.target() instanceof Address.File(FilePath path)
                ? MediaTypes.of(Optional.empty(), path)
                : "";
    }

    private static Lock.Extent extent(DavRequest request) {
        return switch (Depth.of(request, Depth.INFINITY)) {
            case ZERO -> Lock.Extent.RESOURCE;
            case INFINITY -> Lock.Extent.TREE;
            case ONE -> throw DavError.of(400, "LOCK goes to Depth 0 or infinity.");
        };
    }

    private void granted(DavResponse response, int status, Lock lock, List<Lock> here)
            throws IOException {
        response.header(LockTokenHeader.NAME, LockTokenHeader.of(lock.token()));
        discovery(response, status, here);
    }

    /** RFC 4918 section 9.10.3: what is in the way below is named beside the target. */
    private static void conflict(DavRequest request, DavResponse response, Lock other)
            throws IOException {
        boolean below =
                other.isWithin(request.target())
                        && !other.root().address().equals(request.target());
        if (!below) {
            throw LockRefusals.conflict(other);
        }
        MultistatusWriter out = new MultistatusWriter(response);
        out.status(other.root().href(), LockRefusals.conflict(other));
        out.status(Href.of(request.target()), 424);
        out.end();
    }

    private void refresh(DavRequest request, DavResponse response, WriteCondition condition)
            throws IOException {
        Address target = request.target();
        LockToken token = token(condition);
        switch (locks.refresh(target, token, LockTimeout.granted(request), condition)) {
            case RefreshOutcome.Refreshed(Lock _, List<Lock> here) ->
                    discovery(response, 200, here);
            case RefreshOutcome.NoSuchLock _ -> throw LockRefusals.outOfScope(412);
            case RefreshOutcome.NotYours _ -> throw LockRefusals.notYours();
            case RefreshOutcome.PreconditionFailed _ -> throw DavError.stale();
        }
    }

    /** RFC 4918 section 9.10.2: one lock at a time. */
    private static LockToken token(WriteCondition condition) {
        Set<LockToken> tokens = condition.ifHeader().map(IfHeader::submitted).orElse(Set.of());
        if (tokens.size() != 1) {
            throw DavError.of(
                    400, "LOCK without a body refreshes the one lock whose token is in If.");
        }
        return tokens.iterator().next();
    }

    private void discovery(DavResponse response, int status, List<Lock> here) throws IOException {
        response.status(status);
        response.header("Content-Type", MultistatusWriter.CONTENT_TYPE);
        response.header("Cache-Control", "no-store");
        XmlWriter out = new XmlWriter(response.body());
        out.document(PROP).open(ActiveLocks.DISCOVERY);
        new ActiveLocks(here, clock.instant()).write(out);
        out.close(ActiveLocks.DISCOVERY).close(PROP).flush();
    }
}
