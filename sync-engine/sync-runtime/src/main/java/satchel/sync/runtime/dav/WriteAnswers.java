package satchel.sync.runtime.dav;

import java.net.URI;
import java.util.Optional;
import satchel.sync.core.record.RecordId;
import satchel.sync.runtime.dav.message.DavError;
import satchel.sync.runtime.dav.message.ETags;
import satchel.sync.runtime.dav.message.Hrefs;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

/** What an answer says of a write, whether it was sent alone or with others. */
final class WriteAnswers {
    private final URI collection;
    private final ResourceNames names;

    WriteAnswers(URI collection, ResourceNames names) {
        this.collection = collection;
        this.names = names;
    }

    WriteOutcome done(Write write, Optional<String> etag) {
        return new WriteOutcome.Done(
                write,
                write.id(),
                write instanceof Write.Remove ? Optional.empty() : ETags.written(etag));
    }

    /** What came of a write whose status is not one of success. */
    WriteOutcome failed(Write write, int status, DavError error) {
        return switch (status) {
            case 404, 410 -> missing(write, status, error);
            case 412 -> stale(write);
            case 500, 502, 504 -> new WriteOutcome.Unknown(write, "the server answered " + status);
            default -> refused(write, status, error);
        };
    }

    private WriteOutcome missing(Write write, int status, DavError error) {
        return switch (write) {
            case Write.Remove gone -> new WriteOutcome.Done(write, write.id(), Optional.empty());
            case Write.Replace gone -> new WriteOutcome.Stale(write);
            case Write.Create noCollection -> refused(write, status, error);
        };
    }

    private WriteOutcome stale(Write write) {
        if (write instanceof Write.Create) {
            names.taken(write.id());
        }
        return new WriteOutcome.Stale(write);
    }

    private WriteOutcome refused(Write write, int status, DavError error) {
        if (error.has("no-uid-conflict")) {
            RecordId holder =
                    error.hrefs().stream()
                            .flatMap(href -> Hrefs.member(collection, href).stream())
                            .findFirst()
                            .orElse(write.id());
            return new WriteOutcome.UidTaken(write, holder);
        }
        String said = error.sentence();
        return new WriteOutcome.Refused(
                write, "the server answered " + status + (said.isEmpty() ? "" : ": " + said));
    }
}
