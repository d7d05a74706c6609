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

    /** What the clock shows at an instant. */
    LocalDateTime local(Instant instant);

    /** By how much the instant may be off; zero unless the zone is unknown. */
    default Duration doubt() {
        return Duration.ZERO;
    }

    record Region(ZoneId id) implements Zone {
        @Override
        public Instant instant(LocalDateTime local) {
            return local.atZone(id).toInstant();
        }

        @Override
        public LocalDateTime local(Instant instant) {
            return LocalDateTime.ofInstant(instant, id);
        }
    }

    /** What a VTIMEZONE says, for names that no time zone database knows. */
    record Described(Observances observances) implements Zone {
        @Override
        public Instant instant(LocalDateTime local) {
            return local.toInstant(observances.offset(local));
        }

        @Override
        public LocalDateTime local(Instant instant) {
            return observances.local(instant);
        }
    }

    /**
     * Of dates and of times without a zone: wherever the reader is, which for a query is the zone
     * it names (RFC 4791 section 7.3).
     */
    record Floating(Zone here) implements Zone {
        @Override
        public Instant instant(LocalDateTime local) {
            return here.instant(local);
        }

        @Override
        public LocalDateTime local(Instant instant) {
            return here.local(instant);
        }

        @Override
        public Duration doubt() {
            return here.doubt();
        }
    }

    /** A name without a meaning: anything from UTC-12 to UTC+14. */
    record Unknown() implements Zone {
        @Override
        public Instant instant(LocalDateTime local) {
            return local.toInstant(ZoneOffset.UTC);
        }

        @Override
        public LocalDateTime local(Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }

        @Override
        public Duration doubt() {
            return Duration.ofHours(14);
        }
    }
}
