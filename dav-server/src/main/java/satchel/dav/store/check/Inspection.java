package satchel.dav.store.check;

import java.time.Instant;

/**
 * What a check goes by.
 *
 * @param now what has expired by then is no longer asked about
 */
public record Inspection(BodyReader reader, Extent extent, Scrutiny scrutiny, Instant now) {}
