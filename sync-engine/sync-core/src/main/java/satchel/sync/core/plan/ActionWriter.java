package satchel.sync.core.plan;

import java.util.List;
import java.util.Optional;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.base.LinkState;
import satchel.sync.core.canon.Canonical;
import satchel.sync.core.canon.Identity;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;

/** Turns a decision about a pair into actions, or asks for the body that must be written. */
final class ActionWriter {
    private static final Body NEVER_AGREED = new Body("");

    private final Terms terms;
    private final Needs needs;

    ActionWriter(Terms terms, Needs needs) {
        this.terms = terms;
        this.needs = needs;
    }

    /**
     * @param merge where both sides wrote something else, and it can be merged
     */
    List<Action> write(
            Decision decision, Pair pair, State pim, State store, Optional<FieldMerge> merge) {
        Reason reason = Reasons.of(decision, terms.mode(), pim, store);
        return switch (decision) {
            case NOTHING -> remember(pair, LinkState.SYNCED, reason);
            case ADOPT -> adopt(pair, reason);
            case LEAVE_APART -> remember(pair, LinkState.STORE_AHEAD, reason);
            case KEEP_ON_RECEIVER -> remember(pair, LinkState.KEPT_IN_STORE, reason);
            case WRITE_TO_RECEIVER -> copy(pair, Side.STORE, reason);
            case WRITE_TO_GIVER -> copy(pair, Side.PIM, reason);
            case MERGE, MERGE_FOR_GIVER -> merge(pair, merge, Side.PIM, reason);
            case MERGE_FOR_RECEIVER -> merge(pair, merge, Side.STORE, reason);
            case DELETE_FROM_RECEIVER -> List.of(delete(pair, Side.STORE, reason));
            case DELETE_FROM_GIVER -> List.of(delete(pair, Side.PIM, reason));
            case FORGET -> List.of(new Action.Forget(pair.base().orElseThrow(), reason));
            case KEEP_BOTH -> keepBoth(pair, reason);
            case PARK -> List.of(new Action.Park(parked(pair), reason));
        };
    }

    /** For versions that collide as wholes. A merge to the store leaves the PIM's as it is. */
    List<Action> writeWhole(Pair pair, ConflictPolicy policy, Reason reason) {
        return switch (policy) {
            case ASK -> List.of(new Action.Park(parked(pair), reason));
            case PIM -> copy(pair, Side.STORE, reason);
            case STORE, NEWER, BOTH ->
                    terms.mode() == Mode.TWO_WAY
                            ? copy(pair, Side.PIM, reason)
                            : List.of(new Action.Adopt(takenIn(pair), reason));
        };
    }

    static Action.Skip skip(Pair pair, Side side, Present record) {
        String name = pair.uid().orElse(record.id().value());
        return new Action.Skip(name, side, record.id(), Reason.UNREADABLE);
    }

    /** Whether an undo has put its versions apart. */
    static boolean isParted(Pair pair) {
        return pair.base().filter(entry -> entry.state() == LinkState.PARTED).isPresent();
    }

    /** Whoever is asked about versions that never agreed decides on all that differs. */
    private BaseEntry parked(Pair pair) {
        BaseEntry entry = entry(pair, isParted(pair) ? LinkState.PARTED : LinkState.PARKED);
        return entry.isAgreed() ? entry : entry.agreeingOnNothing();
    }

    /** Nothing to write, but perhaps something to remember: a new revision, another name. */
    private List<Action> remember(Pair pair, LinkState state, Reason reason) {
        if (pair.base().isEmpty() && (pair.pim().isEmpty() || pair.store().isEmpty())) {
            return List.of();
        }
        BaseEntry entry = entry(pair, state);
        return pair.base().equals(Optional.of(entry))
                ? List.of()
                : List.of(new Action.Adopt(entry, reason));
    }

    private List<Action> adopt(Pair pair, Reason reason) {
        Present pim = pair.pim().orElseThrow();
        BaseEntry entry = entry(pair, LinkState.SYNCED);
        ContentHash hash = pim.canonical().map(Canonical::hash).orElse(entry.hash());
        Body body = pim.body().orElse(entry.body());
        return List.of(new Action.Adopt(entry.agreeingOn(hash, body), reason));
    }

    /** Nothing, where the body must be seen first. */
    List<Action> copy(Pair pair, Side on, Reason reason) {
        Present source = pair.on(on.other()).orElseThrow();
        if (source.body().isEmpty()) {
            needs.add(on.other(), source.id());
            return List.of();
        }
        if (source.isUnreadable()) {
            return List.of(skip(pair, on.other(), source));
        }
        String uid = uid(pair, source);
        Body body = source.body().get();
        boolean isNamedSo = on == Side.PIM || source.uid().filter(uid::equals).isPresent();
        Body written = isNamedSo ? body : Identity.withUid(terms.format(), body, uid);
        Optional<Present> target = pair.on(on);
        return List.of(
                target.isPresent()
                        ? new Action.Update(
                                uid,
                                on,
                                target.get().id(),
                                target.get().revision(),
                                source.id(),
                                source.revision(),
                                written,
                                pair.base(),
                                reason)
                        : new Action.Create(
                                uid,
                                on,
                                source.id(),
                                source.revision(),
                                written,
                                pair.base(),
                                reason));
    }

    /** What cannot be merged is written as the winner has it. */
    private List<Action> merge(Pair pair, Optional<FieldMerge> merge, Side winner, Reason reason) {
        if (merge.isPresent()) {
            String uid = uid(pair, pair.pim().orElseThrow());
            return new MergeWriter(terms, uid, pair, merge.get(), reason).write(winner);
        }
        if (winner == Side.PIM) {
            return copy(pair, Side.STORE, reason);
        }
        return terms.mode() == Mode.MERGE
                ? List.of(new Action.Adopt(takenIn(pair), reason))
                : copy(pair, Side.PIM, reason);
    }

    /** The PIM's version has lost against the store's: it need not be looked at again. */
    private BaseEntry takenIn(Pair pair) {
        if (pair.base().filter(BaseEntry::isAgreed).isEmpty()) {
            return entry(pair, LinkState.STORE_AHEAD);
        }
        Present pim = pair.pim().orElseThrow();
        ContentHash hash = pim.canonical().map(Canonical::hash).orElse(ContentHash.NONE);
        return entry(pair, LinkState.STORE_AHEAD).agreeingOn(hash, pim.body().orElse(NEVER_AGREED));
    }

    private static Action delete(Pair pair, Side on, Reason reason) {
        Present target = pair.on(on).orElseThrow();
        return new Action.Delete(
                pair.uid().orElse(target.id().value()),
                on,
                target.id(),
                target.revision(),
                pair.base(),
                reason);
    }

    /**
     * The store's version keeps the UID, the PIM's lives on beside it under another: on both sides
     * of a two-way sync; in a merge, which never writes to the PIM, as the store's counterpart of
     * the PIM's record.
     */
    private List<Action> keepBoth(Pair pair, Reason reason) {
        Present pim = pair.pim().orElseThrow();
        Canonical content = pim.canonical().orElseThrow();
        String uid = CopyUid.of(terms.format(), uid(pair, pim), content.hash());
        Body copy = Identity.withUid(terms.format(), pim.body().orElseThrow(), uid);
        if (terms.mode() == Mode.MERGE) {
            return List.of(
                    new Action.Create(
                            uid, Side.STORE, pim.id(), pim.revision(), copy, pair.base(), reason));
        }
        List<Action> storeWins = copy(pair, Side.PIM, reason);
        return List.of(new Action.CopyToBoth(uid, copy, reason), storeWins.getFirst());
    }

    /** The store's, where it has one; a card without gets one that depends on its content only. */
    private String uid(Pair pair, Present source) {
        return pair.base()
                .map(BaseEntry::uid)
                .or(() -> pair.on(terms.store()).flatMap(Present::uid))
                .or(pair::uid)
                .or(() ->
                        source.canonical().map(c -> "satchel-" + c.hash().value().substring(0, 32)))
                .orElse(source.id().value());
    }

    /** What the base is to know of a pair as it is now, the agreed content as it was. */
    private BaseEntry entry(Pair pair, LinkState state) {
        Optional<BaseEntry> old = pair.base();
        return new BaseEntry(
                pair.pim().or(pair::store).map(source -> uid(pair, source)).orElse(""),
                id(pair, Side.PIM),
                pair.pim().map(Present::revision).orElse(Revision.NONE),
                id(pair, Side.STORE),
                pair.store().map(Present::revision).orElse(Revision.NONE),
                old.map(BaseEntry::hash).orElse(ContentHash.NONE),
                old.map(BaseEntry::body).orElse(NEVER_AGREED),
                state);
    }

    private static RecordId id(Pair pair, Side side) {
        return pair.on(side)
                .map(Present::id)
                .or(() -> pair.base().map(entry -> entry.id(side)))
                .orElseThrow();
    }
}
