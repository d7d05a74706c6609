package satchel.sync.runtime.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import satchel.sync.core.plan.CopyUid;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.runtime.journal.KeptBody;
import satchel.sync.runtime.journal.KeptBody.Loss;
import satchel.sync.runtime.journal.KeptBody.Source;
import satchel.sync.runtime.journal.MadeRecord;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.Write;

/**
 * Puts into the journal what a batch of writes will overwrite or delete, before it does, and which
 * writes are to be sent. A write whose loss cannot be kept is taken out of the batch; one that is
 * sent leaves a record the UID that it was seen to have.
 */
final class Losses {
    private record Target(PlannedWrite planned, Loss loss, RecordId id, Revision expected) {
        KeptBody kept(Source source, Body body) {
            return new KeptBody(loss, planned.on(), planned.uid(), id, expected, source, body);
        }
    }

    private final Format format;
    private final LazyJournal journal;
    private final Tally tally;

    Losses(Format format, LazyJournal journal, Tally tally) {
        this.format = format;
        this.journal = journal;
        this.tally = tally;
    }

    /** The writes that may now be sent. */
    List<PlannedWrite> keep(List<PlannedWrite> batch, Replica replica, SideView view)
            throws ReplicaException, IOException {
        List<PlannedWrite> safe = new ArrayList<>();
        List<KeptBody> kept = new ArrayList<>();
        Map<RecordId, Target> unknown = new HashMap<>();
        for (PlannedWrite planned : batch) {
            Optional<Target> target = target(planned);
            Optional<KeptBody> body = target.flatMap(lost -> known(lost, view));
            body.ifPresent(kept::add);
            if (target.isEmpty() || body.isPresent()) {
                safe.add(body.map(there -> over(there, planned)).orElse(planned));
            } else {
                unknown.put(target.get().id(), target.get());
            }
        }
        if (!unknown.isEmpty()) {
            replica.fetch(
                    unknown.keySet(),
                    fetched -> read(unknown.get(fetched.id()), fetched, view, safe, kept));
        }
        journal.keep(kept, safe.stream().map(PlannedWrite::sent).toList());
        return safe;
    }

    /** Records that this run has made: only those may be taken back. */
    void made(List<MadeRecord> made) throws IOException {
        journal.made(made);
    }

    private static Optional<Target> target(PlannedWrite planned) {
        return switch (planned.write()) {
            case Write.Create create -> Optional.empty();
            case Write.Replace(RecordId id, Revision expected, Body body) ->
                    Optional.of(new Target(planned, Loss.OVERWRITTEN, id, expected));
            case Write.Remove(RecordId id, Revision expected) ->
                    Optional.of(new Target(planned, Loss.DELETED, id, expected));
        };
    }

    private static Optional<KeptBody> known(Target target, SideView view) {
        return view.body(target.id(), target.expected())
                .map(body -> target.kept(Source.READ, body))
                .or(() ->
                        target.planned()
                                .base()
                                .filter(any -> !mayHaveAnotherUid(target))
                                .filter(entry ->
                                        entry.speaksFor(
                                                target.planned().on(),
                                                target.id(),
                                                target.expected()))
                                .map(entry -> target.kept(Source.BASE, entry.body())));
    }

    private PlannedWrite over(KeptBody there, PlannedWrite planned) {
        return switch (there.source()) {
            case READ -> planned.over(format, there.body());
            case BASE -> planned;
        };
    }

    /**
     * The base knows the UID of the store's record, unless a merge to the PIM has linked it to a
     * copy; that of the PIM's is another where the two met by what they say.
     */
    private static boolean mayHaveAnotherUid(Target target) {
        return target.loss() == Loss.OVERWRITTEN
                && switch (target.planned().on()) {
                    case PIM -> true;
                    case STORE ->
                            target.planned()
                                    .base()
                                    .filter(entry -> CopyUid.mayBeOfCopy(entry.uid()))
                                    .isPresent();
                };
    }

    private void read(
            @Nullable Target target,
            Fetched fetched,
            SideView view,
            List<PlannedWrite> safe,
            List<KeptBody> kept) {
        if (target == null) {
            return;
        }
        PlannedWrite planned = target.planned();
        switch (fetched) {
            case Fetched.Found(RecordId id, Revision revision, Body body) -> {
                if (revision.equals(target.expected())) {
                    kept.add(target.kept(Source.READ, view.whole(id, body)));
                    safe.add(planned.over(format, body));
                } else {
                    tally.lookAgain(planned.uid());
                }
            }
            case Fetched.Missing missing -> tally.lookAgain(planned.uid());
            case Fetched.Unreadable(RecordId id, String why) ->
                    tally.refused(
                            planned.uid(),
                            planned.on(),
                            id,
                            "left as it is, because what would be lost cannot be read: " + why);
        }
    }
}
