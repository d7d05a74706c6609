package satchel.sync.core.merge;

/**
 * A field that both changed, each in its own way. The values are unfolded lines, empty where there
 * are none.
 */
public record Collision(Place place, String base, String ours, String theirs) {}
