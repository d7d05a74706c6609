package satchel.dav.query.recurrence;

import java.time.LocalDateTime;

/** Wall clock time from one moment to another, both inclusive. */
public record LocalWindow(LocalDateTime from, LocalDateTime to) {}
