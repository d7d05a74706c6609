package satchel.sync.runtime.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.sync.core.merge.OwnForm;
import satchel.sync.core.plan.Terms;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.runtime.base.AnswerTrait;
import satchel.sync.runtime.replica.Fetched;

/** Writes that must be read back before anybody knows what came of them. */
final class OpenWrites {
    /** What is known of such a write. */
    sealed interface Sent {
        /** The side took it and did not say in which version. */
        record Taken() implements Sent {}

        /** The side took it and said so; whether its word is good is to be seen. */
        record Answered(Revision told) implements Sent {}

        /** The answer was lost. */
        record Perhaps(String why) implements Sent {}

        /** There was one of that name: an earlier run may have made it, and died. */
        record Before() implements Sent {}
    }

    private record Open(PlannedWrite planned, Sent sent) {}

    private final Terms terms;
    private final ReadBacks readBacks;
    private final AnswerProbe probe;
    private final Lessons lessons;
    private final Map<RecordId, Open> open = new HashMap<>();

    OpenWrites(Terms terms, ReadBacks readBacks, AnswerProbe probe, Lessons lessons) {
        this.terms = terms;
        this.readBacks = readBacks;
        this.probe = probe;
        this.lessons = lessons;
    }

    void add(RecordId id, PlannedWrite planned, Sent sent) {
        open.put(id, new Open(planned, sent));
    }

    /** A side that shows what it has made of a write need not be asked. */
    void kept(PlannedWrite planned, Version there, Body body) {
        if (Links.equal(terms.format(), sent(planned), body)) {
            lessons.written(planned, there);
        } else {
            lessons.writtenAs(new OwnForm(sent(planned), body), planned, there);
        }
    }

    Set<RecordId> ids() {
        return Set.copyOf(open.keySet());
    }

    void read(Fetched fetched) {
        Open one = open.remove(fetched.id());
        if (one == null) {
            return;
        }
        switch (fetched) {
            case Fetched.Found(RecordId id, Revision revision, Body body) ->
                    found(one, new Version(id, revision), body);
            case Fetched.Missing(RecordId id) -> missing(one, id);
            case Fetched.Unreadable(RecordId id, String why) -> unreadable(one, id, why);
        }
    }

    private void found(Open one, Version there, Body body) {
        PlannedWrite planned = one.planned();
        boolean same =
                planned.body().filter(sent -> Links.equal(terms.format(), sent, body)).isPresent();
        switch (one.sent()) {
            case Sent.Answered(Revision told) -> answered(planned, told, there, same, body);
            case Sent.Taken _ -> {
                if (same) {
                    lessons.written(planned, there);
                } else {
                    takenAsAnother(planned, there, body);
                }
            }
            case Sent.Perhaps(String why) -> {
                if (same) {
                    lessons.written(planned, there);
                } else {
                    lessons.lookAgain(planned, why);
                }
            }
            case Sent.Before _ -> {
                if (same) {
                    lessons.found(planned, there);
                } else {
                    lessons.lookAgain(planned, "");
                }
            }
        }
    }

    /** In the version that was told, whatever is there is the side's own making. */
    private void answered(
            PlannedWrite planned, Revision told, Version there, boolean same, Body body) {
        Version answered = new Version(there.id(), told);
        if (same) {
            probe.sees(AnswerTrait.EXACT);
            lessons.written(planned, answered);
        } else if (!there.revision().equals(told)) {
            lessons.writtenUnseen(planned, answered);
        } else {
            probe.sees(AnswerTrait.REWRITES);
            lessons.writtenAs(new OwnForm(sent(planned), body), planned, answered);
        }
    }

    /**
     * What is there may be the side's own way of writing what was sent, or somebody else's edit in
     * the meantime. What is left out is taken for the side's: so nothing is lost on the other. What
     * is there otherwise, or in addition, a two-way sync lets the next round find out. A merge has
     * written the PIM's version, and that is all it promises: what the side has beyond that is its
     * own. What is to replace the other side is sent once more: if the same comes of it, the side
     * is so.
     */
    private void takenAsAnother(PlannedWrite planned, Version there, Body body) {
        OwnForm form = new OwnForm(sent(planned), body);
        boolean isItsForm =
                switch (terms.mode()) {
                    case TWO_WAY, MERGE -> form.onlyLeavesOut(terms.format());
                    case REPLACE -> readBacks.isTheSameAgain(planned.uid(), body);
                };
        if (isItsForm) {
            lessons.writtenAs(form, planned, there);
            return;
        }
        switch (terms.mode()) {
            case TWO_WAY -> {
                lessons.unsettled(planned, there.id());
                lessons.holds(there.id(), leftOut(form));
            }
            case MERGE -> {
                lessons.writtenUnseen(planned.ahead(), there);
                lessons.holds(there.id(), leftOut(form));
            }
            case REPLACE -> lessons.unsettled(planned, there.id());
        }
    }

    private Optional<OwnForm> leftOut(OwnForm edited) {
        return Optional.of(edited.besideAnEdit(terms.format()))
                .filter(form -> !form.isWhole(terms.format()));
    }

    private static Body sent(PlannedWrite planned) {
        return planned.body().orElseThrow();
    }

    private void missing(Open one, RecordId id) {
        PlannedWrite planned = one.planned();
        if (planned.body().isEmpty()) {
            lessons.removed(planned);
            return;
        }
        switch (one.sent()) {
            case Sent.Answered(Revision told) ->
                    lessons.writtenUnseen(planned, new Version(id, told));
            case Sent.Perhaps(String why) -> lessons.lookAgain(planned, why);
            case Sent.Taken _, Sent.Before _ -> lessons.lookAgain(planned, "");
        }
    }

    private void unreadable(Open one, RecordId id, String why) {
        switch (one.sent()) {
            case Sent.Answered(Revision told) ->
                    lessons.writtenUnseen(one.planned(), new Version(id, told));
            case Sent.Taken _, Sent.Perhaps _, Sent.Before _ ->
                    lessons.refused(one.planned(), "written, but it cannot be read back: " + why);
        }
    }
}
