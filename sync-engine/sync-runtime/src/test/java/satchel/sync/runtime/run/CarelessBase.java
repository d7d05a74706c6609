package satchel.sync.runtime.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.base.LinkState;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.merge.OwnForm;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;
import satchel.sync.core.scope.Aside;
import satchel.sync.runtime.base.Answers;
import satchel.sync.runtime.base.BaseEdit;
import satchel.sync.runtime.base.BaseStore;
import satchel.sync.runtime.base.Intent;
import satchel.sync.runtime.base.KnownSide;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.MemoryReplica;

/** A base that learns too little, too much or too early. */
record CarelessBase(BaseStore real, MemoryReplica pim, Carelessness carelessness)
        implements BaseStore {
    enum Carelessness {
        /** What was about to be sent is not remembered. */
        FORGETS_INTENTS,
        /** What is about to be sent counts as agreed on. */
        LINKS_BEFORE_THE_WRITE,
        /** A side's mark is kept before what it showed is. */
        MARKS_BEFORE_WHAT_WAS_SEEN,
        /** Agreed on is what the PIM has by now, not what was sent. */
        LINKS_WHAT_THE_PIM_HAS_NOW,
        /** Only that something was agreed on is remembered, not what it said. */
        FORGETS_WHAT_WAS_AGREED,
        /** A record that is gone from both sides stays linked, as if nobody had deleted it. */
        NEVER_UNLINKS
    }

    @Override
    public void commit(List<BaseEdit> edits) {
        switch (carelessness) {
            case FORGETS_INTENTS -> real.commit(without(edits, BaseEdit.Intend.class));
            case NEVER_UNLINKS -> real.commit(without(edits, BaseEdit.Unlink.class));
            case MARKS_BEFORE_WHAT_WAS_SEEN -> {
                real.commit(edits.stream().filter(BaseEdit.Mark.class::isInstance).toList());
                real.commit(without(edits, BaseEdit.Mark.class));
            }
            case LINKS_BEFORE_THE_WRITE -> {
                List<BaseEdit> more = new ArrayList<>(edits);
                edits.forEach(edit -> linkAtOnce(edit).ifPresent(more::add));
                real.commit(more);
            }
            case LINKS_WHAT_THE_PIM_HAS_NOW -> real.commit(edits.stream().map(this::now).toList());
            case FORGETS_WHAT_WAS_AGREED -> real.commit(edits);
        }
    }

    private static List<BaseEdit> without(List<BaseEdit> edits, Class<? extends BaseEdit> kind) {
        return edits.stream().filter(edit -> !kind.isInstance(edit)).toList();
    }

    private Optional<BaseEdit> linkAtOnce(BaseEdit edit) {
        if (!(edit instanceof BaseEdit.Intend(Intent intent)) || intent.on() != Side.STORE) {
            return Optional.empty();
        }
        Revision before =
                real.known(Side.STORE)
                        .map(KnownSide::records)
                        .map(records -> records.get(intent.id()))
                        .orElse(new Revision("to come"));
        return Optional.of(
                new BaseEdit.Link(
                        new BaseEntry(
                                intent.uid(),
                                intent.from(),
                                intent.fromRevision(),
                                intent.id(),
                                before,
                                Canonical.hash(Format.ICALENDAR, intent.body()),
                                intent.body(),
                                LinkState.SYNCED)));
    }

    private BaseEdit now(BaseEdit edit) {
        return edit instanceof BaseEdit.Link(BaseEntry entry)
                ? new BaseEdit.Link(
                        bodyOf(entry.pimId())
                                .map(body ->
                                        entry.agreeingOn(
                                                Canonical.hash(Format.ICALENDAR, body), body))
                                .orElse(entry))
                : edit;
    }

    private Optional<Body> bodyOf(RecordId id) {
        return Optional.ofNullable(pim.texts().get(id.value())).map(Body::new);
    }

    @Override
    public Optional<OwnForm> ownForm(Side side, RecordId id) {
        return real.ownForm(side, id);
    }

    @Override
    public Optional<Answers> answers(Side side) {
        return real.answers(side);
    }

    @Override
    public List<BaseEntry> entries() {
        return carelessness == Carelessness.FORGETS_WHAT_WAS_AGREED
                ? real.entries().stream()
                        .map(entry -> entry.agreeingOn(entry.hash(), new Body("")))
                        .toList()
                : real.entries();
    }

    @Override
    public Optional<KnownSide> known(Side side) {
        return real.known(side);
    }

    @Override
    public void recall(Side side, Consumer<Fetched.Found> sink) {
        real.recall(side, sink);
    }

    @Override
    public Map<RecordId, Aside> asides(Side side) {
        return real.asides(side);
    }

    @Override
    public List<Intent> intents() {
        return real.intents();
    }

    @Override
    public void close() {
        real.close();
    }
}
