package satchel.sync.runtime.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.runtime.journal.MadeRecord;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;
import satchel.sync.runtime.run.OpenWrites.Sent;

/** Turns the outcomes of one batch into what the base learns, or leaves them to be read back. */
final class Settlement {
    private final Lessons lessons;
    private final OpenWrites open;
    private final AnswerProbe probe;
    private final List<MadeRecord> made = new ArrayList<>();

    Settlement(Lessons lessons, OpenWrites open, AnswerProbe probe) {
        this.lessons = lessons;
        this.open = open;
        this.probe = probe;
    }

    void take(PlannedWrite planned, WriteOutcome outcome) {
        RecordId id = planned.write().id();
        switch (outcome) {
            case WriteOutcome.Done done -> done(planned, done);
            case WriteOutcome.Kept(Write _, RecordId kept, Revision revision, Body body) -> {
                makes(planned, kept);
                open.kept(planned, new Version(kept, revision), body);
            }
            case WriteOutcome.Stale _ -> stale(planned);
            case WriteOutcome.UidTaken _ -> lessons.lookAgain(planned, "");
            case WriteOutcome.Refused refused -> lessons.refused(planned, refused.why());
            case WriteOutcome.Unknown unknown ->
                    open.add(id, planned, new Sent.Perhaps(unknown.why()));
        }
    }

    private void done(PlannedWrite planned, WriteOutcome.Done done) {
        if (planned.body().isEmpty()) {
            lessons.removed(planned);
            return;
        }
        makes(planned, done.id());
        Optional<Revision> told = done.revision();
        if (told.isEmpty()) {
            open.add(done.id(), planned, new Sent.Taken());
        } else if (probe.doubtsNext()) {
            open.add(done.id(), planned, new Sent.Answered(told.get()));
        } else {
            lessons.written(planned, new Version(done.id(), told.get()));
        }
    }

    private void makes(PlannedWrite planned, RecordId id) {
        if (planned.write() instanceof Write.Create) {
            made.add(new MadeRecord(lessons.side(), planned.uid(), id));
        }
    }

    private void stale(PlannedWrite planned) {
        if (planned.write() instanceof Write.Create create) {
            open.add(create.id(), planned, new Sent.Before());
        } else {
            lessons.lookAgain(planned, "");
        }
    }

    /** Records that this run has made. */
    List<MadeRecord> made() {
        return made;
    }
}
