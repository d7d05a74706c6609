package satchel.dav.method;

import java.util.Optional;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.Href;
import satchel.dav.resource.Lock;
import satchel.dav.store.FileOutcome;
import satchel.dav.xml.Namespaces;

/** What a client is told when a write to a file tree is not done. */
final class FileRefusals {
    private FileRefusals() {}

    /** Empty if it was done. */
    static Optional<DavError> of(FileOutcome outcome, DavRequest request, FilePath path) {
        return switch (outcome) {
            case FileOutcome.Created _, FileOutcome.Done _ -> Optional.empty();
            case FileOutcome.PreconditionFailed _ -> Optional.of(DavError.stale());
            case FileOutcome.Locked(Lock lock) -> Optional.of(LockRefusals.tokenMissing(lock));
            case FileOutcome.Missing _ -> Optional.of(DavError.notFound());
            case FileOutcome.NoParent _ ->
                    Optional.of(
                            DavError.of(
                                    409,
                                    "There is no folder " + Href.ofFolder(path.parent()) + "."));
            case FileOutcome.Taken _ ->
                    Optional.of(Allow.refusal(request, "There is something at this address."));
            case FileOutcome.Entangled _ ->
                    Optional.of(
                            DavError.of(
                                    403,
                                    "Source and destination are the same, or one is in the other."));
            case FileOutcome.OverQuota _ -> Optional.of(overQuota());
            case FileOutcome.PropertiesTooLong _ -> Optional.of(propertiesTooLong());
        };
    }

    static DavError propertiesTooLong() {
        return DavError.of(507, "The properties of one resource are too long.");
    }

    static DavError overQuota() {
        return DavError.of(
                507, Namespaces.dav("quota-not-exceeded"), "This is more than you may keep here.");
    }
}
