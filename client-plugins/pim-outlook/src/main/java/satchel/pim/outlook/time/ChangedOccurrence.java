package satchel.pim.outlook.time;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import satchel.pim.outlook.item.MalformedItemException;

/**
 * An occurrence of a series that was changed [MS-OXOCAL section 2.2.1.44.2]; what is absent is as
 * in the series.
 *
 * @param original when the series has it, by the clock on the wall
 * @param hasOwnBody whether the embedded item's body counts
 */
public record ChangedOccurrence(
        LocalDateTime start,
        LocalDateTime end,
        LocalDateTime original,
        Optional<String> subject,
        Optional<String> location,
        OptionalInt reminderMinutes,
        OptionalInt reminderSet,
        OptionalInt busyStatus,
        OptionalInt allDay,
        boolean hasOwnBody) {
    private static final int SUBJECT = 0x001;
    private static final int MEETING = 0x002;
    private static final int REMINDER_MINUTES = 0x004;
    private static final int REMINDER = 0x008;
    private static final int LOCATION = 0x010;
    private static final int BUSY_STATUS = 0x020;
    private static final int ATTACHMENT = 0x040;
    private static final int ALL_DAY = 0x080;
    private static final int COLOR = 0x100;
    private static final int BODY = 0x200;
    private static final int WITH_HIGHLIGHT = 0x3009;

    /** What the first part says, and which parts the second will have. */
    record Half(ChangedOccurrence occurrence, int flags) {}

    static Half readFirst(BlobReader blob) throws MalformedItemException {
        LocalDateTime start = OutlookTime.ofMinutes(blob.integer());
        LocalDateTime end = OutlookTime.ofMinutes(blob.integer());
        LocalDateTime original = OutlookTime.ofMinutes(blob.integer());
        int flags = blob.unsignedShort();
        Optional<String> subject = text(blob, flags, SUBJECT);
        number(blob, flags, MEETING);
        OptionalInt reminderMinutes = number(blob, flags, REMINDER_MINUTES);
        OptionalInt reminderSet = number(blob, flags, REMINDER);
        Optional<String> location = text(blob, flags, LOCATION);
        OptionalInt busyStatus = number(blob, flags, BUSY_STATUS);
        number(blob, flags, ATTACHMENT);
        OptionalInt allDay = number(blob, flags, ALL_DAY);
        number(blob, flags, COLOR);
        return new Half(
                new ChangedOccurrence(
                        start,
                        end,
                        original,
                        subject,
                        location,
                        reminderMinutes,
                        reminderSet,
                        busyStatus,
                        allDay,
                        (flags & BODY) != 0),
                flags);
    }

    /** The second part has the texts again, in Unicode. */
    static ChangedOccurrence readSecond(Half first, BlobReader blob, int writerVersion)
            throws MalformedItemException {
        if (writerVersion >= WITH_HIGHLIGHT) {
            blob.skip(blob.integer());
        }
        blob.skip(blob.integer());
        if ((first.flags & (SUBJECT | LOCATION)) == 0) {
            return first.occurrence;
        }
        blob.skip(3 * 4);
        Optional<String> subject = wideText(blob, first.flags, SUBJECT);
        Optional<String> location = wideText(blob, first.flags, LOCATION);
        blob.skip(blob.integer());
        ChangedOccurrence half = first.occurrence;
        return new ChangedOccurrence(
                half.start,
                half.end,
                half.original,
                subject,
                location,
                half.reminderMinutes,
                half.reminderSet,
                half.busyStatus,
                half.allDay,
                half.hasOwnBody);
    }

    private static OptionalInt number(BlobReader blob, int flags, int flag)
            throws MalformedItemException {
        return (flags & flag) == 0 ? OptionalInt.empty() : OptionalInt.of(blob.integer());
    }

    private static Optional<String> text(BlobReader blob, int flags, int flag)
            throws MalformedItemException {
        if ((flags & flag) == 0) {
            return Optional.empty();
        }
        blob.skip(2);
        return Optional.of(blob.text(blob.unsignedShort(), StandardCharsets.ISO_8859_1));
    }

    private static Optional<String> wideText(BlobReader blob, int flags, int flag)
            throws MalformedItemException {
        return (flags & flag) == 0
                ? Optional.empty()
                : Optional.of(blob.text(2 * blob.unsignedShort(), StandardCharsets.UTF_16LE));
    }
}
