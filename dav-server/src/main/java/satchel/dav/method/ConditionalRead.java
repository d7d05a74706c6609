package satchel.dav.method;

import java.io.IOException;
import java.util.Optional;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.http.IfHeaderReader;
import satchel.dav.resource.IfHeader;
import satchel.dav.resource.Precondition;
import satchel.dav.resource.Verdict;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.LockStore;

/** A method that changes nothing obeys the If header too (RFC 4918 section 10.4.1). */
record ConditionalRead(DavMethod read, LockStore locks) implements DavMethod {
    @Override
    public String name() {
        return read.name();
    }

    @Override
    public void answer(DavRequest request, DavResponse response) throws IOException {
        Optional<IfHeader> header = IfHeaderReader.of(request);
        if (header.isPresent() && !holds(request, header)) {
            throw DavError.stale();
        }
        read.answer(request, response);
    }

    private boolean holds(DavRequest request, Optional<IfHeader> header) {
        WriteCondition condition =
                new WriteCondition(new Precondition.Anything(), header, request.signedIn());
        return locks.judge(request.target(), condition) instanceof Verdict.Holds;
    }
}
