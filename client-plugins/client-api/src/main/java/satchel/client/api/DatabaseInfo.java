package satchel.client.api;

/**
 * One list inside a program.
 *
 * @param where what {@link PimConnector#open} takes
 * @param name for people
 */
public record DatabaseInfo(String where, String name, Kind kind) {}
