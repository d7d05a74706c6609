package satchel.sync.core.plan;

import java.util.List;
import java.util.Optional;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Side;

/** A pair, and what is to be done about it. */
record Judged(Pair pair, List<Action> actions) {
    Judged {
        actions = List.copyOf(actions);
    }

    String uid() {
        return pair.uid().orElse("");
    }

    Judged with(List<Action> others) {
        return new Judged(pair, others);
    }

    boolean isDeletedFrom(Side side) {
        return actions.stream()
                .anyMatch(action -> action instanceof Action.Delete delete && delete.on() == side);
    }

    boolean writesToOneThatIsThere() {
        return actions.stream()
                .anyMatch(action ->
                        switch (action) {
                            case Action.Update _, Action.Merge _, Action.MergeInto _ -> true;
                            default -> false;
                        });
    }

    boolean writes() {
        return actions.stream().map(Action::writesTo).anyMatch(sides -> !sides.isEmpty());
    }

    /** What the side has of it once the actions are done; absent also where nobody has read it. */
    Optional<Body> after(Side side) {
        if (isDeletedFrom(side)) {
            return Optional.empty();
        }
        return actions.stream()
                .flatMap(action -> written(action, side).stream())
                .reduce((first, last) -> last)
                .or(() -> pair.on(side).flatMap(this::asItIs));
    }

    private Optional<Body> asItIs(Present record) {
        return record.body().or(() -> pair.base().map(BaseEntry::body));
    }

    private static Optional<Body> written(Action action, Side side) {
        return switch (action) {
            case Action.Create create when create.on() == side -> Optional.of(create.body());
            case Action.Update update when update.on() == side -> Optional.of(update.body());
            case Action.MergeInto merge when merge.on() == side -> Optional.of(merge.body());
            case Action.Merge merge -> Optional.of(merge.body());
            default -> Optional.empty();
        };
    }
}
