package satchel.dav.query.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Which instant a wall clock time is. */
public sealed interface Zone {
    Zone UTC = new Region(ZoneOffset.UTC);

    /** A time the clock skips is read with the offset from before the gap (RFC 5545, 3.3.5). */
    Instant instant(LocalDateTime local);

    /** By how much the instant may be off; zero unless the zone is unknown. */
    default Duration doubt() {
        return Duration.ZERO;
    }

    record Region(ZoneId id) implements Zone {
        @Override
        public Instant instant(LocalDateTime local) {
            return local.atZone(id).toInstant();
        }
    }

    /** What a VTIMEZONE says, for names that no time zone database knows. */
    record Described(Observances observances) implements Zone {
        @Override
        public Instant instant(LocalDateTime local) {
            return local.toInstant(observances.offset(local));
        }
    }

    /** A name without a meaning: anything from UTC-12 to UTC+14. */
    record Unknown() implements Zone {
        @Override
        public Instant instant(LocalDateTime local) {
            return local.toInstant(ZoneOffset.UTC);
        }

        @Override
        public Duration doubt() {
            return Duration.ofHours(14);
        }
    }
}
