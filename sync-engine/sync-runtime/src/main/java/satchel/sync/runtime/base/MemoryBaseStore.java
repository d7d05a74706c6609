package satchel.sync.runtime.base;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.merge.OwnForm;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;
import satchel.sync.core.scope.Aside;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.SyncState;

/** A base that lives as long as the object. */
public final class MemoryBaseStore implements BaseStore {
    private record RecordKey(Side on, RecordId id) {}

    private final Map<String, BaseEntry> entries = new TreeMap<>();
    private final Map<RecordKey, Intent> intents = new LinkedHashMap<>();
    private final Map<Side, Map<RecordId, Revision>> seen = new EnumMap<>(Side.class);
    private final Map<Side, Map<RecordId, Fetched.Found>> ahead = new EnumMap<>(Side.class);
    private final Map<Side, Set<RecordId>> unlisted = new EnumMap<>(Side.class);
    private final Map<Side, SyncState> states = new EnumMap<>(Side.class);
    private final Map<Side, Map<RecordId, Aside>> asides = new EnumMap<>(Side.class);

    private final Map<RecordKey, OwnForm> ownForms = new LinkedHashMap<>();
    private final Map<Side, Answers> answers = new EnumMap<>(Side.class);

    @Override
    public List<BaseEntry> entries() {
        return List.copyOf(entries.values());
    }

    @Override
    public Optional<KnownSide> known(Side side) {
        return Optional.ofNullable(states.get(side))
                .map(state ->
                        new KnownSide(
                                state,
                                seen.getOrDefault(side, Map.of()),
                                unlisted.getOrDefault(side, Set.of())));
    }

    @Override
    public Optional<OwnForm> ownForm(Side side, RecordId id) {
        return Optional.ofNullable(ownForms.get(new RecordKey(side, id)));
    }

    @Override
    public Optional<Answers> answers(Side side) {
        return Optional.ofNullable(answers.get(side));
    }

    @Override
    public Map<RecordId, Aside> asides(Side side) {
        return Map.copyOf(asides.getOrDefault(side, Map.of()));
    }

    @Override
    public List<Intent> intents() {
        return List.copyOf(intents.values());
    }

    @Override
    public void recall(Side side, Consumer<Fetched.Found> sink) {
        List.copyOf(ahead(side).values()).forEach(sink);
    }

    private Map<RecordId, Fetched.Found> ahead(Side side) {
        return ahead.computeIfAbsent(side, any -> new LinkedHashMap<>());
    }

    @Override
    public void commit(List<BaseEdit> edits) {
        edits.forEach(this::apply);
    }

    private void apply(BaseEdit edit) {
        switch (edit) {
            case BaseEdit.Link(BaseEntry entry) -> link(entry);
            case BaseEdit.Unlink(String uid) -> entries.remove(uid);
            case BaseEdit.Intend(Intent intent) ->
                    intents.put(new RecordKey(intent.on(), intent.id()), intent);
            case BaseEdit.Settle(Side on, RecordId id) -> intents.remove(new RecordKey(on, id));
            case BaseEdit.See(Side side, RecordId id, Revision revision) ->
                    see(side, id, Optional.of(revision));
            case BaseEdit.Miss(Side side, RecordId id) -> see(side, id, Optional.empty());
            case BaseEdit.Wrote(Side side, RecordId id, Optional<Revision> left) -> {
                see(side, id, left);
                unlisted.computeIfAbsent(side, any -> new LinkedHashSet<>()).add(id);
            }
            case BaseEdit.Listed(Side side) -> unlisted.remove(side);
            case BaseEdit.ReadAhead(Side side, Fetched.Found found) ->
                    ahead(side).put(found.id(), found);
            case BaseEdit.HoldsForm(Side side, RecordId id, OwnForm form) ->
                    ownForms.put(new RecordKey(side, id), form);
            case BaseEdit.HoldsAll(Side side, RecordId id) ->
                    ownForms.remove(new RecordKey(side, id));
            case BaseEdit.Learn(Side side, Answers now) -> answers.put(side, now);
            case BaseEdit.SetAside(Side side, RecordId id, Aside aside) -> {
                ahead(side).remove(id);
                asides.computeIfAbsent(side, any -> new LinkedHashMap<>()).put(id, aside);
            }
            case BaseEdit.TakeBack(Side side, RecordId id) ->
                    asides.computeIfAbsent(side, any -> new LinkedHashMap<>()).remove(id);
            case BaseEdit.Mark(Side side, SyncState state) -> states.put(side, state);
            case BaseEdit.Unmark(Side side) -> {
                states.remove(side);
                seen.remove(side);
                ahead.remove(side);
                unlisted.remove(side);
            }
        }
    }

    private void see(Side side, RecordId id, Optional<Revision> shown) {
        Map<RecordId, Revision> records = seen.computeIfAbsent(side, any -> new LinkedHashMap<>());
        shown.ifPresentOrElse(
                revision -> records.put(id, revision),
                () -> {
                    records.remove(id);
                    ownForms.remove(new RecordKey(side, id));
                });
        ahead(side)
                .computeIfPresent(
                        id,
                        (any, found) -> shown.equals(Optional.of(found.revision())) ? found : null);
    }

    private void link(BaseEntry entry) {
        for (Side side : Side.values()) {
            ahead(side).remove(entry.id(side));
            entries.values().removeIf(other -> sameRecord(side, entry, other));
        }
        entries.put(entry.uid(), entry);
    }

    private static boolean sameRecord(Side side, BaseEntry one, BaseEntry other) {
        return one.isOn(side) && other.isOn(side) && one.id(side).equals(other.id(side));
    }

    @Override
    public void close() {}
}
