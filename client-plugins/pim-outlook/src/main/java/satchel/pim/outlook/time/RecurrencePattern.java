package satchel.pim.outlook.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import satchel.pim.outlook.item.MalformedItemException;

/**
 * When something happens again and again [MS-OXOCAL section 2.2.1.44.1].
 *
 * @param period days, weeks or months between two occurrences
 * @param weekdays as bits, Sunday first, in a weekly pattern or one by the number of a week
 * @param day of the month, or the number of the week in it; 31 and 5 stand for the last
 * @param isSliding whether the next one is reckoned from when this one was done
 * @param originals of the days that were deleted or changed
 */
public record RecurrencePattern(
        Frequency frequency,
        Shape shape,
        int period,
        int weekdays,
        int day,
        boolean isSliding,
        End end,
        int count,
        int firstWeekday,
        Set<LocalDate> originals,
        LocalDate first,
        LocalDate last) {
    public enum Frequency {
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY
    }

    public enum Shape {
        EACH_DAY,
        ON_WEEKDAYS,
        ON_DAY_OF_MONTH,
        ON_NTH_WEEKDAY
    }

    public enum End {
        NEVER,
        AFTER_COUNT,
        ON_DAY
    }

    private static final int MINUTES_PER_DAY = 24 * 60;
    private static final int ANY_DAY = 0x7F;

    /** Calendars whose months are not those of Gregory: Hijri, Hebrew, lunar ones, Saka. */
    private static final Set<Integer> OTHER_MONTHS = Set.of(6, 8, 0xE, 0xF, 0x10, 0x14, 0x17);

    public RecurrencePattern {
        originals = Set.copyOf(originals);
    }

    public static RecurrencePattern ofTask(byte[] bytes) throws MalformedItemException {
        return read(new BlobReader(bytes, "its recurrence"));
    }

    static RecurrencePattern read(BlobReader blob) throws MalformedItemException {
        blob.skip(2 + 2);
        Frequency frequency = frequency(blob.unsignedShort());
        int type = blob.unsignedShort();
        refuseOtherCalendars(type, blob.unsignedShort());
        blob.skip(4);
        int period = blob.integer();
        boolean isSliding = blob.integer() != 0;
        Shape shape = shape(type);
        int weekdays =
                shape == Shape.ON_WEEKDAYS || shape == Shape.ON_NTH_WEEKDAY ? blob.integer() : 0;
        int day =
                shape == Shape.ON_DAY_OF_MONTH || shape == Shape.ON_NTH_WEEKDAY
                        ? blob.integer()
                        : 0;
        requireDays(shape, weekdays, day);
        End end = end(blob.integer());
        int count = blob.integer();
        if (end == End.AFTER_COUNT && count < 1) {
            throw new MalformedItemException("it recurs " + count + " times");
        }
        int firstWeekday = blob.integer();
        Set<LocalDate> originals = Set.copyOf(days(blob));
        days(blob);
        LocalDate first = day(blob);
        return new RecurrencePattern(
                frequency,
                shape,
                shape == Shape.EACH_DAY ? period / MINUTES_PER_DAY : period,
                weekdays,
                day,
                isSliding,
                end,
                count,
                firstWeekday,
                originals,
                first,
                day(blob));
    }

    private static Frequency frequency(int code) throws MalformedItemException {
        return switch (code) {
            case 0x200A -> Frequency.DAILY;
            case 0x200B -> Frequency.WEEKLY;
            case 0x200C -> Frequency.MONTHLY;
            case 0x200D -> Frequency.YEARLY;
            default -> throw unknown("frequency", code);
        };
    }

    private static Shape shape(int code) throws MalformedItemException {
        return switch (code) {
            case 0 -> Shape.EACH_DAY;
            case 1 -> Shape.ON_WEEKDAYS;
            case 2, 4 -> Shape.ON_DAY_OF_MONTH;
            case 3 -> Shape.ON_NTH_WEEKDAY;
            default -> throw unknown("pattern", code);
        };
    }

    private static End end(int code) throws MalformedItemException {
        return switch (code) {
            case 0x2021 -> End.ON_DAY;
            case 0x2022 -> End.AFTER_COUNT;
            case 0x2023, -1 -> End.NEVER;
            default -> throw unknown("end", code);
        };
    }

    private static void requireDays(Shape shape, int weekdays, int day)
            throws MalformedItemException {
        boolean isWhole =
                switch (shape) {
                    case EACH_DAY -> true;
                    case ON_WEEKDAYS -> (weekdays & ANY_DAY) != 0;
                    case ON_DAY_OF_MONTH -> day >= 1 && day <= 31;
                    case ON_NTH_WEEKDAY -> (weekdays & ANY_DAY) != 0 && day >= 1 && day <= 5;
                };
        if (!isWhole) {
            throw new MalformedItemException("its recurrence names a day that is none");
        }
    }

    private static void refuseOtherCalendars(int type, int calendar) throws MalformedItemException {
        if (type >= 0xA || OTHER_MONTHS.contains(calendar)) {
            throw new MalformedItemException(
                    "it recurs by the months of a calendar that iCalendar cannot express");
        }
    }

    private static MalformedItemException unknown(String what, int code) {
        return new MalformedItemException(
                "its recurrence has an unknown %s: 0x%X".formatted(what, code));
    }

    private static List<LocalDate> days(BlobReader blob) throws MalformedItemException {
        int count = blob.count(4);
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            days.add(day(blob));
        }
        return days;
    }

    private static LocalDate day(BlobReader blob) throws MalformedItemException {
        return OutlookTime.ofMinutes(blob.integer()).toLocalDate();
    }
}
