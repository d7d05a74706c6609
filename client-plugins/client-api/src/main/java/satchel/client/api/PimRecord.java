package satchel.client.api;

/**
 * A record as the program holds it.
 *
 * @param text the whole of it, with everything the program wrote into it
 */
public record PimRecord(PimId id, PimRevision revision, String text) {}
