package satchel.pim.outlook.csv;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import satchel.pim.outlook.item.AppointmentProperties;
import satchel.pim.outlook.item.ItemProperties;
import satchel.pim.outlook.item.ListedItem;
import satchel.pim.outlook.item.MalformedItemException;
import satchel.pim.outlook.item.Recipient;
import satchel.pim.outlook.text.LocalAppointmentText;

/** A line of an export of a calendar: one occurrence, since Outlook exports no series. */
final class CsvEvent {
    private static final Set<String> KNOWN =
            Set.of(
                    "subject",
                    "start date",
                    "start time",
                    "end date",
                    "end time",
                    "all day event",
                    "reminder on/off",
                    "reminder date",
                    "reminder time",
                    "meeting organizer",
                    "required attendees",
                    "optional attendees",
                    "meeting resources",
                    "categories",
                    "description",
                    "location",
                    "priority",
                    "private",
                    "sensitivity",
                    "show time as");

    private CsvEvent() {}

    static List<String> identity(CsvTable.Row row) {
        return List.of(row.get("subject"), row.get("start date"), row.get("start time"));
    }

    static String text(CsvTable.Row row, String uid, CsvDates dates) throws MalformedItemException {
        boolean isAllDay = CsvWords.isTrue(row.get("all day event"));
        LocalDateTime start =
                moment(row, "start", dates, isAllDay)
                        .orElseThrow(() ->
                                new MalformedItemException(
                                        "it begins on '%s' at '%s', which is no time"
                                                .formatted(
                                                        row.get("start date"),
                                                        row.get("start time"))));
        LocalDateTime end =
                moment(row, "end", dates, isAllDay)
                        .filter(later -> !later.isBefore(start))
                        .orElse(start);
        ListedItem.Builder item = ListedItem.with();
        item.text(ItemProperties.SUBJECT, row.get("subject"));
        item.text(AppointmentProperties.LOCATION, row.get("location"));
        item.text(ItemProperties.BODY, description(row));
        item.number(AppointmentProperties.ALL_DAY, isAllDay ? 1 : 0);
        item.number(AppointmentProperties.BUSY_STATUS, busy(row.get("show time as")));
        reminder(item, row, start, dates);
        people(item, row);
        CsvWords.classify(item, row);
        return LocalAppointmentText.of(item.item(), uid, start, end);
    }

    private static Optional<LocalDateTime> moment(
            CsvTable.Row row, String which, CsvDates dates, boolean isAllDay) {
        Optional<LocalDate> day = dates.date(row.get(which + " date"));
        Optional<LocalTime> time =
                isAllDay ? Optional.of(LocalTime.MIDNIGHT) : dates.time(row.get(which + " time"));
        return day.flatMap(known -> time.map(known::atTime));
    }

    /** What an event has no word for, such as "Mileage", follows the description. */
    private static String description(CsvTable.Row row) {
        List<String> lines = new ArrayList<>();
        lines.add(row.get("description"));
        row.values()
                .forEach((column, value) -> {
                    if (!KNOWN.contains(column) && !value.isBlank()) {
                        lines.add(column + ": " + value.strip());
                    }
                });
        return String.join("\n", lines).strip();
    }

    private static int busy(String shown) {
        return switch (shown.toLowerCase(Locale.ROOT)) {
            case "3", "free" -> 0;
            case "1", "tentative" -> 1;
            case "4", "out of office" -> 3;
            case "5", "working elsewhere" -> 4;
            default -> 2;
        };
    }

    private static void reminder(
            ListedItem.Builder item, CsvTable.Row row, LocalDateTime start, CsvDates dates) {
        Optional<LocalDateTime> reminder = moment(row, "reminder", dates, false);
        if (CsvWords.isTrue(row.get("reminder on/off")) && reminder.isPresent()) {
            long minutes = reminder.get().until(start, ChronoUnit.MINUTES);
            item.number(ItemProperties.REMINDER_SET, 1);
            item.number(ItemProperties.REMINDER_MINUTES, (int) minutes);
        }
    }

    private static void people(ListedItem.Builder item, CsvTable.Row row) {
        List<Recipient> people = new ArrayList<>();
        add(people, row.get("required attendees"), 1);
        add(people, row.get("optional attendees"), 2);
        add(people, row.get("meeting resources"), 3);
        String organizer = row.get("meeting organizer");
        if (!people.isEmpty()) {
            item.number(AppointmentProperties.STATE_FLAGS, 1);
            item.text(AppointmentProperties.ORGANIZER_NAME, organizer);
        }
        item.recipients(people);
    }

    /** Names, or e-mail addresses where Outlook knows no name. */
    private static void add(List<Recipient> people, String names, int type) {
        for (String name : CsvWords.list(names)) {
            people.add(new Recipient(name, name.contains("@") ? name : "", type, false, 0));
        }
    }
}
