package satchel.sync.runtime.run;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.merge.FieldDiff;
import satchel.sync.core.merge.Taken;
import satchel.sync.core.plan.Action;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaException;

/**
 * Finds what the writes of a plan would change. A replace plans without the other side's bodies;
 * those that it would overwrite are read for this.
 */
final class Differences {
    private record Overwriting(
            Side on, RecordId target, Revision expected, Body body, Optional<BaseEntry> base) {}

    private final Round round;
    private final Format format;
    private final Map<Side, Map<RecordId, Body>> read = new EnumMap<>(Side.class);

    private Differences(Round round, Format format) {
        this.round = round;
        this.format = format;
    }

    static List<PlannedAction> of(Round round, Pair pair) throws ReplicaException {
        Differences differences = new Differences(round, pair.terms().format());
        for (Side side : Side.values()) {
            differences.read(side, pair.on(side));
        }
        return round.plan().actions().stream()
                .map(action -> new PlannedAction(action, differences.fields(action)))
                .toList();
    }

    private void read(Side side, Replica replica) throws ReplicaException {
        Set<RecordId> wanted = new HashSet<>();
        for (Action action : round.plan().actions()) {
            overwriting(action)
                    .filter(write -> write.on() == side && known(write).isEmpty())
                    .ifPresent(write -> wanted.add(write.target()));
        }
        read.put(side, Bodies.of(replica, wanted, round.view(side)));
    }

    private static Optional<Overwriting> overwriting(Action action) {
        return switch (action) {
            case Action.Update update ->
                    Optional.of(
                            new Overwriting(
                                    update.on(),
                                    update.target(),
                                    update.expected(),
                                    update.body(),
                                    update.base()));
            case Action.Restore restore ->
                    restore.expected()
                            .map(expected ->
                                    new Overwriting(
                                            restore.on(),
                                            restore.target(),
                                            expected,
                                            restore.body(),
                                            Optional.empty()));
            case Action.Create _,
                    Action.Merge _,
                    Action.MergeInto _,
                    Action.Delete _,
                    Action.CopyToBoth _,
                    Action.Adopt _,
                    Action.Forget _,
                    Action.Park _,
                    Action.Skip _ ->
                    Optional.empty();
        };
    }

    private Optional<Body> known(Overwriting write) {
        return round.view(write.on())
                .body(write.target(), write.expected())
                .or(() ->
                        write.base()
                                .filter(entry ->
                                        entry.speaksFor(
                                                write.on(), write.target(), write.expected()))
                                .map(BaseEntry::body));
    }

    private List<Taken> fields(Action action) {
        return switch (action) {
            case Action.Merge merge -> merge.taken();
            case Action.MergeInto merge -> merge.taken();
            case Action.Update _,
                    Action.Restore _,
                    Action.Create _,
                    Action.Delete _,
                    Action.CopyToBoth _,
                    Action.Adopt _,
                    Action.Forget _,
                    Action.Park _,
                    Action.Skip _ ->
                    overwriting(action).map(this::changes).orElse(List.of());
        };
    }

    private List<Taken> changes(Overwriting write) {
        return known(write)
                .or(() ->
                        Optional.ofNullable(read.get(write.on()))
                                .map(bodies -> bodies.get(write.target())))
                .map(before -> FieldDiff.of(format, before, write.body()))
                .orElse(List.of());
    }
}
