package satchel.sync.runtime.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.plan.Reason;
import satchel.sync.core.plan.Terms;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.base.BaseEdit;
import satchel.sync.runtime.journal.MadeRecord;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

/** Turns the outcomes of one batch into what the base learns. */
final class Settlement {
    /** What a record that must be read back is known to be. */
    private enum Sent {
        /** The side took it and did not say in which version. */
        TAKEN,
        /** The answer was lost. */
        PERHAPS,
        /** There was one of that name: an earlier run may have made it, and died. */
        BEFORE
    }

    /**
     * @param why the outcome is not known
     */
    private record Open(PlannedWrite planned, Sent sent, String why) {
        Open(PlannedWrite planned, Sent sent) {
            this(planned, sent, "");
        }
    }

    private final Side side;
    private final Terms terms;
    private final boolean marked;
    private final Tally tally;
    private final Map<String, Version> halves;
    private final ReadBacks readBacks;
    private final Map<RecordId, Open> open = new HashMap<>();
    private final List<MadeRecord> made = new ArrayList<>();
    private List<BaseEdit> edits = new ArrayList<>();

    Settlement(
            Side side,
            Terms terms,
            boolean marked,
            Tally tally,
            Map<String, Version> halves,
            ReadBacks readBacks) {
        this.side = side;
        this.terms = terms;
        this.marked = marked;
        this.tally = tally;
        this.halves = halves;
        this.readBacks = readBacks;
    }

    void take(PlannedWrite planned, WriteOutcome outcome) {
        switch (outcome) {
            case WriteOutcome.Done done -> done(planned, done);
            case WriteOutcome.Stale stale -> stale(planned);
            case WriteOutcome.UidTaken taken -> lookAgain(planned);
            case WriteOutcome.Refused refused -> {
                tally.refused(planned.uid(), side, planned.write().id(), refused.why());
                settle(planned);
            }
            case WriteOutcome.Unknown unknown ->
                    open.put(planned.write().id(), new Open(planned, Sent.PERHAPS, unknown.why()));
        }
    }

    private void done(PlannedWrite planned, WriteOutcome.Done done) {
        if (planned.body().isEmpty()) {
            removed(planned);
        } else if (done.revision().isPresent()) {
            made(planned, done.id());
            written(planned, new Version(done.id(), done.revision().get()));
        } else {
            made(planned, done.id());
            open.put(done.id(), new Open(planned, Sent.TAKEN));
        }
    }

    private void made(PlannedWrite planned, RecordId id) {
        if (planned.write() instanceof Write.Create) {
            made.add(new MadeRecord(side, planned.uid(), id));
        }
    }

    List<MadeRecord> made() {
        return made;
    }

    private void stale(PlannedWrite planned) {
        if (planned.write() instanceof Write.Create create) {
            open.put(create.id(), new Open(planned, Sent.BEFORE));
        } else {
            lookAgain(planned);
        }
    }

    boolean wantsReadBack() {
        return !open.isEmpty();
    }

    Set<RecordId> readBack() {
        return Set.copyOf(open.keySet());
    }

    void read(Fetched fetched) {
        Open one = open.remove(fetched.id());
        if (one == null) {
            return;
        }
        PlannedWrite planned = one.planned();
        switch (fetched) {
            case Fetched.Found(RecordId id, Revision revision, Body body) ->
                    found(one, new Version(id, revision), body);
            case Fetched.Missing missing -> {
                if (planned.body().isEmpty()) {
                    removed(planned);
                } else {
                    lookAgain(one);
                }
            }
            case Fetched.Unreadable(RecordId id, String why) -> {
                tally.refused(
                        planned.uid(), side, id, "written, but it cannot be read back: " + why);
                settle(planned);
            }
        }
    }

    /**
     * What is there may be the side's own way of writing what was sent, or somebody else's edit in
     * the meantime.
     */
    private void found(Open one, Version there, Body body) {
        PlannedWrite planned = one.planned();
        Optional<Body> sent = planned.body();
        if (sent.isPresent() && Links.equal(terms.format(), sent.get(), body)) {
            if (one.sent() == Sent.BEFORE) {
                tally.adopted(Reason.EQUAL_ON_BOTH);
                link(planned, there);
            } else {
                written(planned, there);
            }
        } else if (sent.isPresent() && one.sent() == Sent.TAKEN) {
            takenAsAnother(planned, there, body);
        } else {
            lookAgain(one);
        }
    }

    /**
     * A two-way sync lets the next round find out what that is. A merge has written the PIM's
     * version, and that is all it promises: what the side has beyond that is its own. What is to
     * replace the other side is sent once more: if the same comes of it, the side is so.
     */
    private void takenAsAnother(PlannedWrite planned, Version there, Body body) {
        switch (terms.mode()) {
            case TWO_WAY -> unsettled(planned, there);
            case MERGE -> written(planned.ahead(), there);
            case REPLACE -> {
                if (readBacks.isTheSameAgain(planned.uid(), body)) {
                    written(planned, there);
                } else {
                    unsettled(planned, there);
                }
            }
        }
    }

    private void unsettled(PlannedWrite planned, Version there) {
        written(planned, new Version(there.id(), Links.UNREAD));
        tally.lookAgain(planned.uid());
    }

    private void written(PlannedWrite planned, Version now) {
        tally.wrote(side, planned.write());
        link(planned, now);
    }

    private void link(PlannedWrite planned, Version now) {
        unlinkOther(planned);
        planned.source()
                .ifPresentOrElse(
                        source -> edits.add(new BaseEdit.Link(linked(planned, now, source))),
                        () -> halves.put(planned.uid(), now));
        if (marked && !now.revision().equals(Links.UNREAD)) {
            edits.add(new BaseEdit.Wrote(side, now.id(), Optional.of(now.revision())));
        }
        settle(planned);
    }

    private BaseEntry linked(PlannedWrite planned, Version now, Version source) {
        Format format = terms.format();
        return planned.takenIn()
                .map(takenIn -> Links.ahead(format, planned.uid(), side, now, source, takenIn))
                .orElseGet(() ->
                        Links.of(
                                format,
                                planned.uid(),
                                side,
                                now,
                                source,
                                planned.body().orElseThrow()));
    }

    /** The record may have been linked under another UID before. */
    private void unlinkOther(PlannedWrite planned) {
        planned.base()
                .filter(entry -> !entry.uid().equals(planned.uid()))
                .ifPresent(entry -> edits.add(new BaseEdit.Unlink(entry.uid())));
    }

    private void removed(PlannedWrite planned) {
        tally.wrote(side, planned.write());
        planned.base().ifPresent(entry -> edits.add(new BaseEdit.Unlink(entry.uid())));
        if (marked) {
            edits.add(new BaseEdit.Wrote(side, planned.write().id(), Optional.empty()));
        }
        settle(planned);
    }

    /** What was not written although it was sent, is sent again. */
    private void lookAgain(Open one) {
        lookAgain(one.planned());
        if (!one.why().isEmpty()) {
            tally.lookAgain(one.planned().uid(), "not written: " + one.why());
        }
    }

    private void lookAgain(PlannedWrite planned) {
        tally.lookAgain(planned.uid());
        settle(planned);
    }

    private void settle(PlannedWrite planned) {
        edits.add(new BaseEdit.Settle(side, planned.write().id()));
    }

    List<BaseEdit> takeEdits() {
        List<BaseEdit> taken = edits;
        edits = new ArrayList<>();
        return taken;
    }
}
