package satchel.sync.runtime.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.merge.OwnForm;
import satchel.sync.core.plan.Reason;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.base.BaseEdit;

/** What the base learns from a batch of writes to one side, and what the report counts. */
final class Lessons {
    private final Side side;
    private final boolean marked;
    private final Tally tally;
    private final Map<String, Version> halves;
    private List<BaseEdit> edits = new ArrayList<>();

    /**
     * @param marked whether the base knows how the side was last seen
     * @param halves where what both sides get already stands in the store, by UID
     */
    Lessons(Side side, boolean marked, Tally tally, Map<String, Version> halves) {
        this.side = side;
        this.marked = marked;
        this.tally = tally;
        this.halves = halves;
    }

    Side side() {
        return side;
    }

    /** The side holds what was sent. */
    void written(PlannedWrite planned, Version now) {
        edits.add(new BaseEdit.HoldsAll(side, now.id()));
        counted(planned, now);
    }

    /** The side took it; what it made of it nobody has seen. */
    void writtenUnseen(PlannedWrite planned, Version now) {
        counted(planned, now);
    }

    /** The side holds a form of its own of it. */
    void writtenAs(OwnForm form, PlannedWrite planned, Version now) {
        edits.add(new BaseEdit.HoldsForm(side, now.id(), form));
        counted(planned, now);
    }

    /** The side took it, and holds something else now: the next round finds out what that is. */
    void unsettled(PlannedWrite planned, RecordId id) {
        writtenUnseen(planned, new Version(id, Links.UNREAD));
        tally.lookAgain(planned.uid());
    }

    /**
     * @param form of the side's own, if it does not hold all
     */
    void holds(RecordId id, Optional<OwnForm> form) {
        edits.add(
                form.<BaseEdit>map(own -> new BaseEdit.HoldsForm(side, id, own))
                        .orElseGet(() -> new BaseEdit.HoldsAll(side, id)));
    }

    /** It was there already. */
    void found(PlannedWrite planned, Version there) {
        tally.adopted(Reason.EQUAL_ON_BOTH);
        edits.add(new BaseEdit.HoldsAll(side, there.id()));
        link(planned, there);
    }

    private void counted(PlannedWrite planned, Version now) {
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
        return planned.takenIn()
                .map(takenIn -> Links.ahead(planned.uid(), side, now, source, takenIn))
                .orElseGet(() ->
                        Links.of(
                                planned.uid(),
                                side,
                                now,
                                source,
                                planned.content(),
                                planned.body().orElseThrow()));
    }

    /** The record may have been linked under another UID before. */
    private void unlinkOther(PlannedWrite planned) {
        planned.base()
                .filter(entry -> !entry.uid().equals(planned.uid()))
                .ifPresent(entry -> edits.add(new BaseEdit.Unlink(entry.uid())));
    }

    void removed(PlannedWrite planned) {
        tally.wrote(side, planned.write());
        planned.base()
                .ifPresent(entry -> {
                    edits.add(new BaseEdit.Unlink(entry.uid()));
                    edits.add(new BaseEdit.HoldsAll(side.other(), entry.id(side.other())));
                });
        edits.add(new BaseEdit.HoldsAll(side, planned.write().id()));
        if (marked) {
            edits.add(new BaseEdit.Wrote(side, planned.write().id(), Optional.empty()));
        }
        settle(planned);
    }

    void refused(PlannedWrite planned, String why) {
        tally.refused(planned.uid(), side, planned.write().id(), why);
        settle(planned);
    }

    /**
     * It is not as planned, and another round judges it.
     *
     * @param why what kept it from being written; empty where it is only another version
     */
    void lookAgain(PlannedWrite planned, String why) {
        tally.lookAgain(planned.uid());
        settle(planned);
        if (!why.isEmpty()) {
            tally.lookAgain(planned.uid(), "not written: " + why);
        }
    }

    private void settle(PlannedWrite planned) {
        edits.add(new BaseEdit.Settle(side, planned.write().id()));
    }

    List<BaseEdit> take() {
        List<BaseEdit> taken = edits;
        edits = new ArrayList<>();
        return taken;
    }
}
