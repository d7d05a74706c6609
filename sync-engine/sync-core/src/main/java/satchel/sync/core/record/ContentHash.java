package satchel.sync.core.record;

/** SHA-256 (hex) of a body's canonical form: equal when two bodies mean the same. */
public record ContentHash(String value) {}
