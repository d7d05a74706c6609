package satchel.client.replica;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.client.api.PimChange;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimListing;
import satchel.client.api.PimOutcome;
import satchel.client.api.PimRead;
import satchel.client.api.PimRecord;
import satchel.client.api.PimRevision;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.Listing;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.SyncState;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

/** What plug-ins and engine say to each other, in the words of either. */
final class Translation {
    private Translation() {}

    static Listing listing(PimListing listing) {
        Optional<SyncState> next = listing.next().map(state -> new SyncState(state.value()));
        return switch (listing) {
            case PimListing.Complete complete ->
                    new Listing.Complete(revisions(complete.records()), next);
            case PimListing.Changes changes ->
                    new Listing.Changes(revisions(changes.changed()), ids(changes.gone()), next);
        };
    }

    private static Map<RecordId, Revision> revisions(Map<PimId, PimRevision> records) {
        Map<RecordId, Revision> revisions = new HashMap<>();
        records.forEach((id, revision) -> revisions.put(id(id), revision(revision)));
        return revisions;
    }

    private static Set<RecordId> ids(Set<PimId> ids) {
        Set<RecordId> result = new HashSet<>();
        ids.forEach(id -> result.add(id(id)));
        return result;
    }

    static Fetched fetched(PimRead read) {
        return switch (read) {
            case PimRead.Found found ->
                    new Fetched.Found(
                            id(found.id()),
                            revision(found.record().revision()),
                            new Body(found.record().text()));
            case PimRead.Missing missing -> new Fetched.Missing(id(missing.id()));
            case PimRead.Unreadable unreadable ->
                    new Fetched.Unreadable(id(unreadable.id()), unreadable.why());
        };
    }

    static PimChange change(Write write) {
        PimId id = new PimId(write.id().value());
        return switch (write) {
            case Write.Create create -> new PimChange.Create(id, create.body().text());
            case Write.Replace replace ->
                    new PimChange.Replace(
                            id, new PimRevision(replace.expected().value()), replace.body().text());
            case Write.Remove remove ->
                    new PimChange.Remove(id, new PimRevision(remove.expected().value()));
        };
    }

    static WriteOutcome outcome(Write write, PimOutcome outcome) {
        return switch (outcome) {
            case PimOutcome.Done done ->
                    new WriteOutcome.Done(
                            write, id(done.id()), done.revision().map(Translation::revision));
            case PimOutcome.Kept(PimChange _, PimRecord kept) ->
                    new WriteOutcome.Kept(
                            write, id(kept.id()), revision(kept.revision()), new Body(kept.text()));
            case PimOutcome.Stale _ -> new WriteOutcome.Stale(write);
            case PimOutcome.UidTaken taken -> new WriteOutcome.UidTaken(write, id(taken.holder()));
            case PimOutcome.Refused refused -> new WriteOutcome.Refused(write, refused.why());
            case PimOutcome.Unknown unknown -> new WriteOutcome.Unknown(write, unknown.why());
        };
    }

    private static RecordId id(PimId id) {
        return new RecordId(id.value());
    }

    private static Revision revision(PimRevision revision) {
        return new Revision(revision.value());
    }

    /** The connector's sentence, in the engine's kinds. */
    static ReplicaException exception(PimException e) {
        ReplicaException.Kind kind =
                switch (e.kind()) {
                    case NOT_FOUND -> ReplicaException.Kind.NOT_FOUND;
                    case BUSY -> ReplicaException.Kind.UNREACHABLE;
                    case UNREADABLE -> ReplicaException.Kind.BROKEN_ANSWER;
                    case UNSUPPORTED -> ReplicaException.Kind.NOT_ALLOWED;
                };
        return new ReplicaException(kind, String.valueOf(e.getMessage()), e);
    }
}
