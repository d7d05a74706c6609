package satchel.dav.query.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.content.line.Component;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;

class ZonesTest {
    private static final String OUTLOOK_BERLIN =
            """
            BEGIN:VCALENDAR
            BEGIN:VTIMEZONE
            TZID:W. Europe Standard Time
            BEGIN:STANDARD
            DTSTART:16010101T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010101T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE
            END:VCALENDAR
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-15T12:00:00",
                "2026-03-29T01:59:59",
                "2026-03-29T02:30:00",
                "2026-03-29T03:00:00",
                "2026-07-15T12:00:00",
                "2026-10-25T01:59:59",
                "2026-10-25T02:30:00",
                "2026-10-25T03:00:00",
                "1999-12-31T23:59:59",
                "2038-06-01T00:00:00",
            })
    void outlooksZoneIsWhatItsRulesSay(String local) {
        Zone zone = new Zones(read(OUTLOOK_BERLIN), Zone.UTC).named("W. Europe Standard Time");
        LocalDateTime time = LocalDateTime.parse(local);
        assertThat(zone.instant(time))
                .isEqualTo(time.atZone(ZoneId.of("Europe/Berlin")).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Rome",
                "/freeassociation.sourceforge.net/Europe/Rome",
                "/mozilla.org/20050126_1/Europe/Rome",
            })
    void zonesOfTheDatabaseAreKnownByTheEndOfTheirName(String tzid) {
        assertThat(new Zones(read(OUTLOOK_BERLIN), Zone.UTC).named(tzid))
                .isEqualTo(new Zone.Region(ZoneId.of("Europe/Rome")));
    }

    @Test
    void rulesThatEndedGoOnWithTheirLastOffset() {
        Zone zone =
                zone(
                        """
                        BEGIN:STANDARD
                        DTSTART:19971026T030000
                        TZOFFSETFROM:+0400
                        TZOFFSETTO:+0300
                        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20101030T230000Z
                        END:STANDARD
                        BEGIN:DAYLIGHT
                        DTSTART:19970330T020000
                        TZOFFSETFROM:+0300
                        TZOFFSETTO:+0400
                        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20110326T230000Z
                        END:DAYLIGHT
                        BEGIN:STANDARD
                        DTSTART:20141026T020000
                        TZOFFSETFROM:+0400
                        TZOFFSETTO:+0300
                        END:STANDARD
                        """);
        assertThat(zone.instant(LocalDateTime.parse("2013-01-01T12:00:00")))
                .isEqualTo(Instant.parse("2013-01-01T08:00:00Z"));
        assertThat(zone.instant(LocalDateTime.parse("2026-07-01T12:00:00")))
                .isEqualTo(Instant.parse("2026-07-01T09:00:00Z"));
    }

    @Test
    void beforeItsFirstRuleAZoneHasTheOffsetThatRuleBeganFrom() {
        Zone zone =
                zone(
                        """
                        BEGIN:STANDARD
                        DTSTART:20141026T020000
                        TZOFFSETFROM:+0400
                        TZOFFSETTO:+0300
                        END:STANDARD
                        """);
        assertThat(zone.instant(LocalDateTime.parse("2001-01-01T12:00:00")))
                .isEqualTo(Instant.parse("2001-01-01T08:00:00Z"));
    }

    @Test
    void zoneThatNobodyDescribesIsInDoubt() {
        assertThat(new Zones(read(OUTLOOK_BERLIN), Zone.UTC).named("My Zone").doubt()).isPositive();
    }

    private static Zone zone(String observances) {
        String calendar =
                "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Somewhere\n"
                        + observances
                        + "END:VTIMEZONE\nEND:VCALENDAR\n";
        return new Zones(read(calendar), Zone.UTC).named("Somewhere");
    }

    private static Component read(String calendar) {
        try {
            return ContentReader.read(calendar).getFirst();
        } catch (MalformedContentException wrongTest) {
            throw new IllegalArgumentException(wrongTest);
        }
    }
}
