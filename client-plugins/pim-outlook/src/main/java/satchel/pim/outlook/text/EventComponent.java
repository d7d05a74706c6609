package satchel.pim.outlook.text;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.pim.outlook.item.AppointmentProperties;
import satchel.pim.outlook.item.Item;

/** One VEVENT: what is the same for a single appointment, a series and an occurrence of one. */
final class EventComponent {
    private static final int MEETING = 1;
    private static final int CANCELLED = 4;
    private static final int FREE = 0;
    private static final int TENTATIVE = 1;
    private static final int BUSY = 2;
    private static final int OUT_OF_OFFICE = 3;
    private static final int ELSEWHERE = 4;

    private EventComponent() {}

    /**
     * @param times DTSTART and what else says when
     */
    static Component of(Item item, String uid, EventFacts facts, List<ContentLine> times) {
        Fields fields = CalendarText.head(item, uid);
        fields.lines(times.stream());
        item.number(AppointmentProperties.SEQUENCE)
                .ifPresent(number -> fields.raw("SEQUENCE", Integer.toString(number)));
        fields.text("SUMMARY", facts.summary());
        fields.text("LOCATION", facts.location());
        fields.text("DESCRIPTION", facts.description());
        CalendarText.classify(fields, item);
        fields.raw("STATUS", status(item, facts));
        fields.raw("TRANSP", isFree(facts) ? "TRANSPARENT" : "OPAQUE");
        fields.raw("X-MICROSOFT-CDO-BUSYSTATUS", busy(facts.busyStatus()));
        if ((flags(item) & MEETING) != 0) {
            fields.lines(Attendance.lines(item, facts.recipients()));
        }
        fields.lines(AttachedFiles.lines(item));
        return new Component("VEVENT", fields.lines(), alarms(facts));
    }

    private static int flags(Item item) {
        return item.number(AppointmentProperties.STATE_FLAGS).orElse(0);
    }

    private static boolean isFree(EventFacts facts) {
        return facts.busyStatus() == FREE || facts.busyStatus() == ELSEWHERE;
    }

    private static String status(Item item, EventFacts facts) {
        if ((flags(item) & CANCELLED) != 0) {
            return "CANCELLED";
        }
        return facts.busyStatus() == TENTATIVE ? "TENTATIVE" : "CONFIRMED";
    }

    private static String busy(int status) {
        return switch (status) {
            case FREE -> "FREE";
            case TENTATIVE -> "TENTATIVE";
            case BUSY -> "BUSY";
            case OUT_OF_OFFICE -> "OOF";
            case ELSEWHERE -> "WORKINGELSEWHERE";
            default -> "";
        };
    }

    private static List<Component> alarms(EventFacts facts) {
        if (facts.reminder().isEmpty()) {
            return List.of();
        }
        int minutes = facts.reminder().getAsInt();
        String before = (minutes < 0 ? "" : "-") + Duration.ofMinutes(Math.abs(minutes));
        ContentLine trigger = new ContentLine(Optional.empty(), "TRIGGER", List.of(), before);
        return List.of(CalendarText.alarm(trigger, facts.summary()));
    }
}
