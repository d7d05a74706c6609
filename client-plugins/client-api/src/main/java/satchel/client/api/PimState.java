package satchel.client.api;

/** A database's mark of the state it was listed in. Opaque to everybody else. */
public record PimState(String value) {}
