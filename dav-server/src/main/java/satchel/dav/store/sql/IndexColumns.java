package satchel.dav.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import satchel.dav.store.ObjectIndex;

/**
 * An object's index as its columns hold it: milliseconds, rounded away from the middle, with the
 * least and the greatest number for what has no bound.
 */
public record IndexColumns(
        String uid, String component, long first, long last, boolean recurring, String text) {
    public static final String NAMES = "o.uid, o.component, o.first, o.last, o.recurring, o.text";

    private static final Instant LEAST = Instant.ofEpochMilli(Long.MIN_VALUE);
    private static final Instant GREATEST = Instant.ofEpochMilli(Long.MAX_VALUE);

    public static IndexColumns of(ObjectIndex index) {
        return new IndexColumns(
                index.uid(),
                index.component(),
                index.first().map(IndexColumns::floor).orElse(Long.MIN_VALUE),
                index.last().map(IndexColumns::ceiling).orElse(Long.MAX_VALUE),
                index.recurring(),
                index.text());
    }

    /** From six columns of a row, the first of them at {@code at}. */
    public static IndexColumns read(ResultSet row, int at) throws SQLException {
        return new IndexColumns(
                row.getString(at),
                row.getString(at + 1),
                row.getLong(at + 2),
                row.getLong(at + 3),
                row.getBoolean(at + 4),
                row.getString(at + 5));
    }

    ObjectIndex index() {
        return new ObjectIndex(
                uid,
                component,
                bounded(first, Long.MIN_VALUE),
                bounded(last, Long.MAX_VALUE),
                recurring,
                text);
    }

    static long floor(Instant instant) {
        if (instant.isBefore(LEAST)) {
            return Long.MIN_VALUE;
        }
        return instant.isAfter(GREATEST) ? Long.MAX_VALUE : instant.toEpochMilli();
    }

    static long ceiling(Instant instant) {
        long floor = floor(instant);
        boolean exact = floor == Long.MAX_VALUE || !instant.isAfter(Instant.ofEpochMilli(floor));
        return exact ? floor : floor + 1;
    }

    private static Optional<Instant> bounded(long millis, long unbounded) {
        return millis == unbounded ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
