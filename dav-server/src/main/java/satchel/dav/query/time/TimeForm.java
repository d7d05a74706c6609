package satchel.dav.query.time;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** How a date or time is written where no time zone may be named (RFC 4791 section 9.6.5). */
public enum TimeForm {
    DATE("uuuuMMdd") {
        @Override
        LocalDateTime shown(TimeValue value) {
            return value.local();
        }
    },
    /** Of no zone, or of one that nobody knows. */
    FLOATING("uuuuMMdd'T'HHmmss") {
        @Override
        LocalDateTime shown(TimeValue value) {
            return value.local();
        }
    },
    UTC("uuuuMMdd'T'HHmmss'Z'") {
        @Override
        LocalDateTime shown(TimeValue value) {
            return Zone.UTC.local(value.instant());
        }
    };

    private final DateTimeFormatter format;

    TimeForm(String pattern) {
        this.format = DateTimeFormatter.ofPattern(pattern);
    }

    abstract LocalDateTime shown(TimeValue value);

    public static TimeForm of(TimeValue value) {
        return value.isDate() ? DATE : value.isLocal() ? FLOATING : UTC;
    }

    /** In the form that suits it. */
    public static String write(TimeValue value) {
        TimeForm form = of(value);
        return form.format.format(form.shown(value));
    }
}
