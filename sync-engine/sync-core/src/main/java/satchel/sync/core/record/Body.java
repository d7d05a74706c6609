package satchel.sync.core.record;

/** The text of a record exactly as a side holds it. */
public record Body(String text) {}
