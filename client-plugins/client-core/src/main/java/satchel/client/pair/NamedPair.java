package satchel.client.pair;

/** A saved pair under the name the user knows it by. */
public record NamedPair(PairName name, SavedPair pair) {}
