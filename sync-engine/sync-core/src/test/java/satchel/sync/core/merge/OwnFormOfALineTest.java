package satchel.sync.core.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;

/** What a side makes of one line: less of the same is left out, anything else is changed. */
class OwnFormOfALineTest {
    private static final String MEMBERS =
            "ATTENDEE;MEMBER=\"mailto:team@x.org\",\"mailto:all@x.org\":mailto:ann@x.org";

    private static Body event(String line) {
        return new Body(
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Tests//EN
                BEGIN:VEVENT
                UID:u
                DTSTAMP:20260101T000000Z
                %s
                SUMMARY:Tea
                END:VEVENT
                END:VCALENDAR
                """
                        .formatted(line));
    }

    private static OwnForm form(String given, String kept) {
        return new OwnForm(event(given), event(kept));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ATTENDEE;MEMBER=\"m:a\",\"m:b\":mailto:x | ATTENDEE;MEMBER=\"m:a\":mailto:x | true",
                "ATTENDEE;CN=X;EMAIL=x@y:urn:x | ATTENDEE;CN=X:urn:x | true",
                "ATTENDEE;MEMBER=\"m:a\":mailto:x | ATTENDEE;MEMBER=\"m:b\":mailto:x | false",
                "ATTENDEE;CN=X:mailto:x | ATTENDEE;CN=X;ROLE=CHAIR:mailto:x | false",
                "LOCATION;LANGUAGE=en:Bonn | LOCATION;LANGUAGE=en:Berlin | false",
                "DTSTART;TZID=Europe/Berlin:20260201T090000 | DTSTART:20260201T090000 | false",
            })
    void lessOfTheSameIsLeftOut(String given, String kept, boolean expected) {
        assertThat(form(given, kept).onlyLeavesOut(Format.ICALENDAR)).isEqualTo(expected);
    }

    private static Body folder(String line) {
        return new Body(
                "BEGIN:BOOKMARK\nVERSION:1\nUID:u\nKIND:FOLDER\n%s\nEND:BOOKMARK\n"
                        .formatted(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHILDREN:a,b,c | CHILDREN:a,c | true",
                "CHILDREN:a,b,c | X-NONE: | true",
                "CHILDREN:a,b,c | CHILDREN:c,a | false",
                "CHILDREN:a,b,c | CHILDREN:a,x | false"
            })
    void childrenThatASideCannotHoldAreLeftOut(String given, String kept, boolean expected) {
        OwnForm form = new OwnForm(folder(given), folder(kept));

        assertThat(form.onlyLeavesOut(Format.BOOKMARK)).isEqualTo(expected);
    }

    @Test
    void childrenThatWereLeftOutStandWhereTheyStood() {
        OwnForm form = new OwnForm(folder("CHILDREN:a,s,b"), folder("CHILDREN:a,b"));

        assertThat(form.whole(Format.BOOKMARK, folder("CHILDREN:b,a,x")).text())
                .contains("CHILDREN:b,a,s,x\n");
    }

    @Test
    void whatWasLeftOutOfALineIsPutBack() {
        OwnForm form = form(MEMBERS, "ATTENDEE;MEMBER=\"mailto:team@x.org\":mailto:ann@x.org");
        Body now =
                event("ATTENDEE;PARTSTAT=ACCEPTED;MEMBER=\"mailto:team@x.org\":mailto:ann@x.org");

        assertThat(form.whole(Format.ICALENDAR, now).text())
                .contains("PARTSTAT=ACCEPTED")
                .contains("\"mailto:team@x.org\",\"mailto:all@x.org\"");
    }

    @Test
    void whatIsLeftOutOfALineIsNoPartOfAnEditBesideIt() {
        Body given = new Body(event(MEMBERS).text().replace("SUMMARY", "X-SEAT:1\nSUMMARY"));
        Body kept =
                new Body(
                        event("ATTENDEE;MEMBER=\"mailto:team@x.org\":mailto:ann@x.org")
                                .text()
                                .replace("Tea", "Coffee"));

        OwnForm form = new OwnForm(given, kept).besideAnEdit(Format.ICALENDAR);

        assertThat(form.given().text())
                .contains("SUMMARY:Coffee", "X-SEAT:1")
                .contains("\"mailto:team@x.org\",\"mailto:all@x.org\"");
    }
}
