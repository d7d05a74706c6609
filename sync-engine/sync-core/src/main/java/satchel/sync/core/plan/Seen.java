package satchel.sync.core.plan;

import java.util.Optional;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Revision;

/** A record as a side shows it now; the body only where somebody has asked for it. */
public record Seen(Revision revision, Optional<Body> body) {}
