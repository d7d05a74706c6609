package satchel.pim.outlook.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import satchel.pim.outlook.item.MalformedItemException;

/**
 * The recurrence of an appointment with its changed occurrences [MS-OXOCAL section 2.2.1.44.5].
 * java-libpst has a reader for it, which stumbles over occurrences of a colour of their own and
 * keeps quiet about what it could not read.
 *
 * @param startMinute of each day on which it happens
 * @param endMinute of the same day; beyond 1440 on the next
 */
public record AppointmentRecurrence(
        RecurrencePattern pattern,
        int startMinute,
        int endMinute,
        List<ChangedOccurrence> changed) {
    public AppointmentRecurrence {
        changed = List.copyOf(changed);
    }

    public static AppointmentRecurrence read(byte[] bytes) throws MalformedItemException {
        BlobReader blob = new BlobReader(bytes, "its recurrence");
        RecurrencePattern pattern = RecurrencePattern.read(blob);
        blob.skip(4);
        int writerVersion = blob.integer();
        int startMinute = blob.integer();
        int endMinute = blob.integer();
        int count = blob.unsignedShort();
        List<ChangedOccurrence.Half> halves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            halves.add(ChangedOccurrence.readFirst(blob));
        }
        return new AppointmentRecurrence(
                pattern, startMinute, endMinute, whole(halves, blob, writerVersion));
    }

    /** Versions before Outlook 2003 end after the first halves. */
    private static List<ChangedOccurrence> whole(
            List<ChangedOccurrence.Half> halves, BlobReader blob, int writerVersion)
            throws MalformedItemException {
        if (blob.isAtEnd()) {
            return halves.stream().map(ChangedOccurrence.Half::occurrence).toList();
        }
        blob.skip(blob.integer());
        List<ChangedOccurrence> whole = new ArrayList<>();
        for (ChangedOccurrence.Half half : halves) {
            whole.add(ChangedOccurrence.readSecond(half, blob, writerVersion));
        }
        return whole;
    }

    public LocalDateTime firstStart() {
        return start(pattern.first());
    }

    public LocalDateTime firstEnd() {
        return pattern.first().atStartOfDay().plusMinutes(endMinute);
    }

    public LocalDateTime start(LocalDate day) {
        return day.atStartOfDay().plusMinutes(startMinute);
    }

    /** The occurrences that were taken out and not put elsewhere, in order. */
    public List<LocalDateTime> deleted() {
        Set<LocalDate> replaced =
                changed.stream()
                        .map(occurrence -> occurrence.original().toLocalDate())
                        .collect(Collectors.toSet());
        return pattern.originals().stream()
                .filter(day -> !replaced.contains(day))
                .sorted()
                .map(this::start)
                .toList();
    }
}
