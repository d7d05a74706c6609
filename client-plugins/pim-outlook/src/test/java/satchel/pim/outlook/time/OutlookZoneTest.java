package satchel.pim.outlook.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.content.line.ContentWriter;
import satchel.pim.outlook.item.MalformedItemException;

/** Zones by their own rules, held to those of the JDK. */
final class OutlookZoneTest {
    private static final Map<String, byte[]> BLOBS =
            Map.of(
                    "Europe/Vienna", ZoneBlobs.vienna(),
                    "America/New_York", ZoneBlobs.newYork(),
                    "Australia/Sydney", ZoneBlobs.sydney(),
                    "Asia/Kolkata", ZoneBlobs.india());

    @ParameterizedTest
    @CsvSource({
        "Europe/Vienna, 2000-01-01T00:00:00Z, 2030-01-01T00:00:00Z",
        "America/New_York, 1990-01-01T00:00:00Z, 2030-01-01T00:00:00Z",
        "Australia/Sydney, 2009-01-01T00:00:00Z, 2030-01-01T00:00:00Z",
        "Asia/Kolkata, 2000-01-01T00:00:00Z, 2001-01-01T00:00:00Z",
    })
    void eachHourIsWhatTheJdkSays(String name, Instant from, Instant to) throws Exception {
        OutlookZone zone = OutlookZone.ofDefinition(blob(name)).orElseThrow();
        ZoneId jdk = ZoneId.of(name);

        for (Instant time = from; time.isBefore(to); time = time.plusSeconds(3600)) {
            LocalDateTime local = LocalDateTime.ofInstant(time, jdk);
            assertThat(zone.local(time)).isEqualTo(local);
            assertThat(zone.instant(local)).isEqualTo(local.atZone(jdk).toInstant());
        }
    }

    @Test
    void theOlderFormSaysTheSame() throws Exception {
        OutlookZone struct =
                OutlookZone.ofStruct(ZoneBlobs.viennaStruct(), "(GMT+01:00) Vienna").orElseThrow();

        assertThat(struct.name()).isEqualTo("(GMT+01:00) Vienna");
        assertThat(struct.local(Instant.parse("2026-07-01T10:00:00Z")))
                .isEqualTo("2026-07-01T12:00");
        assertThat(struct.local(Instant.parse("2026-01-01T10:00:00Z")))
                .isEqualTo("2026-01-01T11:00");
    }

    @Test
    void aZoneWithoutANameIsCalledByItsOffset() throws Exception {
        assertThat(OutlookZone.ofStruct(ZoneBlobs.viennaStruct(), " ").orElseThrow().name())
                .isEqualTo("UTC+01:00");
        assertThat(
                        OutlookZone.fixed(
                                        LocalDateTime.parse("2026-01-01T15:30"),
                                        Instant.parse("2026-01-01T10:00:00Z"))
                                .local(Instant.parse("2026-07-01T10:00:00Z")))
                .isEqualTo("2026-07-01T15:30");
    }

    @Test
    void noZoneIsNoError() throws Exception {
        assertThat(OutlookZone.ofDefinition(new byte[0])).isEmpty();
        assertThat(OutlookZone.ofStruct(new byte[0], "Vienna")).isEmpty();
        assertThat(OutlookZone.ofDefinition(ZoneBlobs.definition("None"))).isEmpty();
        assertThat(OutlookZone.ofDefinition(ZoneBlobs.utc()).orElseThrow().isUtc()).isTrue();
        assertThat(OutlookZone.ofDefinition(ZoneBlobs.india()).orElseThrow().isUtc()).isFalse();
    }

    @Test
    void whatIsNoZoneIsRefused() {
        byte[] whole = ZoneBlobs.newYork();
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(MalformedItemException.class)
                    .isThrownBy(() -> OutlookZone.ofDefinition(cut))
                    .withMessage("its time zone is cut short");
        }
        int[][] never = {
            {0, 13, 0, 1, 2, 0, 0, 0}, {0, 3, 0, 0, 2, 0, 0, 0}, {0, 3, 0, 6, 2, 0, 0, 0}
        };
        for (int[] onset : never) {
            byte[] rule = ZoneBlobs.rule(1601, 0, 0, 0, onset, onset);
            assertThatExceptionOfType(MalformedItemException.class)
                    .isThrownBy(() -> OutlookZone.ofDefinition(ZoneBlobs.definition("X", rule)))
                    .withMessageContaining("on a day that is none");
        }
        assertThatExceptionOfType(MalformedItemException.class)
                .isThrownBy(() ->
                        OutlookZone.ofDefinition(
                                ZoneBlobs.definition(
                                        "X",
                                        ZoneBlobs.rule(1601, 9000, 0, 0, new int[8], new int[8]))))
                .withMessage("its time zone is 9000 minutes off UTC");
    }

    @Test
    void aVtimezoneHasEachRuleForItsYears() throws Exception {
        String text =
                ContentWriter.write(
                        ZoneComponent.of(
                                OutlookZone.ofDefinition(ZoneBlobs.newYork()).orElseThrow()));

        assertThat(text.replace("\r\n", "\n"))
                .isEqualTo(
                        """
                        BEGIN:VTIMEZONE
                        TZID:Eastern Standard Time
                        BEGIN:STANDARD
                        DTSTART:19701025T020000
                        TZOFFSETFROM:-0400
                        TZOFFSETTO:-0500
                        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z
                        END:STANDARD
                        BEGIN:DAYLIGHT
                        DTSTART:19700405T020000
                        TZOFFSETFROM:-0500
                        TZOFFSETTO:-0400
                        RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z
                        END:DAYLIGHT
                        BEGIN:STANDARD
                        DTSTART:20071104T020000
                        TZOFFSETFROM:-0400
                        TZOFFSETTO:-0500
                        RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
                        END:STANDARD
                        BEGIN:DAYLIGHT
                        DTSTART:20070311T020000
                        TZOFFSETFROM:-0500
                        TZOFFSETTO:-0400
                        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
                        END:DAYLIGHT
                        END:VTIMEZONE
                        """);
    }

    @Test
    void aZoneWithoutSummerHasOneLine() throws Exception {
        String text =
                ContentWriter.write(
                        ZoneComponent.of(
                                OutlookZone.ofDefinition(ZoneBlobs.india()).orElseThrow()));

        assertThat(text)
                .contains("DTSTART:19700101T000000\r\n", "TZOFFSETFROM:+0530\r\nTZOFFSETTO:+0530")
                .doesNotContain("DAYLIGHT", "RRULE");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-31T22:00:00Z, 2026-06-01", // Vienna
        "2026-06-01T05:00:00Z, 2026-06-01", // New York
        "2026-06-01T00:00:00Z, 2026-06-01",
        "2026-06-01T11:59:00Z, 2026-06-01", // how Outlook 2010 and later keep birthdays
        "2026-05-31T12:00:00Z, 2026-06-01", // New Zealand
    })
    void theNearestMidnightIsTheDay(Instant time, String day) {
        assertThat(OutlookTime.dayOf(time)).isEqualTo(day);
    }

    private static byte[] blob(String name) {
        return java.util.Optional.ofNullable(BLOBS.get(name)).orElseThrow();
    }

    @Test
    void offsetsAreTheOtherWayRoundInAnItem() throws Exception {
        assertThat(
                        ZoneRule.of(
                                        0,
                                        -60,
                                        0,
                                        0,
                                        java.util.Optional.empty(),
                                        java.util.Optional.empty())
                                .standard())
                .isEqualTo(ZoneOffset.ofHours(1));
    }
}
