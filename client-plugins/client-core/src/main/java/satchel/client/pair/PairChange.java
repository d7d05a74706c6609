package satchel.client.pair;

/** What came of adding or changing a pair. */
public sealed interface PairChange {
    record Done(NamedPair now) implements PairChange {}

    /** Another pair has this name. */
    record NameTaken(NamedPair other) implements PairChange {}

    /** Another pair has these ends: two would undo each other's work. */
    record EndsTaken(NamedPair other) implements PairChange {}
}
