package satchel.pim.outlook.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import satchel.pim.outlook.item.MalformedItemException;

/**
 * What holds in a time zone from one year on.
 *
 * @param fromYear the first year; the first rule of a zone holds before that, too
 * @param changes between the two offsets; absent where the clock always shows standard time
 */
record ZoneRule(int fromYear, ZoneOffset standard, ZoneOffset daylight, Optional<Changes> changes) {
    record Changes(Onset toStandard, Onset toDaylight) {}

    static ZoneRule of(
            int fromYear,
            int bias,
            int standardBias,
            int daylightBias,
            Optional<Onset> toStandard,
            Optional<Onset> toDaylight)
            throws MalformedItemException {
        return new ZoneRule(
                fromYear,
                offset(bias + standardBias),
                offset(bias + daylightBias),
                toStandard.flatMap(
                        autumn -> toDaylight.map(spring -> new Changes(autumn, spring))));
    }

    /** A bias is what is added to local time to get UTC: the other way round. */
    private static ZoneOffset offset(int bias) throws MalformedItemException {
        try {
            return ZoneOffset.ofTotalSeconds(Math.multiplyExact(bias, -60));
        } catch (DateTimeException | ArithmeticException e) {
            throw new MalformedItemException("its time zone is " + bias + " minutes off UTC");
        }
    }

    /** Of a time that the clock shows twice, the first; of one that it leaps over, daylight's. */
    ZoneOffset offsetAt(LocalDateTime local) {
        return changes.filter(on ->
                        isBetween(
                                local,
                                on.toDaylight().in(local.getYear()),
                                on.toStandard().in(local.getYear())))
                        .isPresent()
                ? daylight
                : standard;
    }

    ZoneOffset offsetAt(Instant time) {
        LocalDateTime utc = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        int year = LocalDateTime.ofInstant(time, standard).getYear();
        return changes.filter(on ->
                        isBetween(
                                utc,
                                utc(on.toDaylight().in(year), standard),
                                utc(on.toStandard().in(year), daylight)))
                        .isPresent()
                ? daylight
                : standard;
    }

    private static LocalDateTime utc(LocalDateTime local, ZoneOffset offset) {
        return local.minusSeconds(offset.getTotalSeconds());
    }

    /** South of the equator daylight time begins later in the year than it ends. */
    private static boolean isBetween(
            LocalDateTime time, LocalDateTime spring, LocalDateTime autumn) {
        return spring.isBefore(autumn)
                ? !time.isBefore(spring) && time.isBefore(autumn)
                : !time.isBefore(spring) || time.isBefore(autumn);
    }
}
