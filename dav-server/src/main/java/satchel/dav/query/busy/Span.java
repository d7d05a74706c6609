package satchel.dav.query.busy;

import java.time.Instant;

/** Some time, its end not included. */
public record Span(Instant start, Instant end) {}
