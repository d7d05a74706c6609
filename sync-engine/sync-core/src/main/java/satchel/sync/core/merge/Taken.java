package satchel.sync.core.merge;

/**
 * A change that is in the result, and where it is from.
 *
 * @param before what the base says: unfolded lines, empty where it says nothing
 * @param after what the result says
 */
public record Taken(Place place, Origin from, String before, String after) {}
