package satchel.content.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
    private static final String FILE =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Them//EN
            METHOD:PUBLISH
            X-WR-CALNAME:Home
            BEGIN:VTIMEZONE
            TZID:A
            END:VTIMEZONE
            BEGIN:VTIMEZONE
            TZID:B
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:one
            DTSTART;TZID=A:20260101T100000
            RRULE:FREQ=DAILY
            END:VEVENT
            BEGIN:VTODO
            UID:two
            END:VTODO
            BEGIN:VEVENT
            UID:one
            RECURRENCE-ID;TZID=A:20260103T100000
            DTSTART;TZID=B:20260103T120000
            END:VEVENT
            END:VCALENDAR
            """;

    @Test
    void fileIsCutIntoOneObjectPerUidWithTheZonesItUses() throws Exception {
        List<String> objects = CalendarFile.split(FILE);

        assertThat(objects).hasSize(2);
        CalendarObject one = CalendarObject.parse(objects.getFirst());
        assertThat(one.uid()).isEqualTo("one");
        assertThat(one.calendar().components("VEVENT")).hasSize(2);
        assertThat(one.calendar().components("VTIMEZONE")).hasSize(2);
        CalendarObject two = CalendarObject.parse(objects.getLast());
        assertThat(two.component()).isEqualTo("VTODO");
        assertThat(two.calendar().components("VTIMEZONE")).isEmpty();
    }

    @Test
    void joinedFileIsCutIntoTheSameObjects() throws Exception {
        List<String> objects = CalendarFile.split(FILE);
        assertThat(CalendarFile.split(CalendarFile.join(objects)))
                .containsExactlyElementsOf(
                        objects.stream()
                                .map(o -> o.replace("-//Them//EN", "-//Satchel//Satchel//EN"))
                                .toList());
    }

    @Test
    void nothingIsCutIntoNothing() throws Exception {
        assertThat(CalendarFile.split(" \r\n")).isEmpty();
        assertThat(CalendarFile.split(CalendarFile.join(List.of()))).isEmpty();
    }
}
