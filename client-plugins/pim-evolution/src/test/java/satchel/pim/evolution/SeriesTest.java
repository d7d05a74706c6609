package satchel.pim.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.PimException;
import satchel.client.api.PimOutcome;

/** An event and its overrides are one record, though the data server keeps them apart. */
@Tag("programs")
final class SeriesTest {
    @TempDir static Path home;
    private static Desktop desktop;
    private EvolutionBench bench;

    @BeforeAll
    static void start() throws IOException {
        desktop = Desktop.start(home);
    }

    @AfterAll
    static void stop() {
        desktop.close();
    }

    @BeforeEach
    void open() throws PimException {
        bench = EvolutionBench.calendar(desktop, "VEVENT");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static String series(String... members) {
        return Texts.crlf(
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Example//Tests//EN
                BEGIN:VTIMEZONE
                TZID:Europe/Paris
                BEGIN:STANDARD
                DTSTART:19701025T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                END:STANDARD
                END:VTIMEZONE
                %sEND:VCALENDAR
                """
                        .formatted(String.join("", members)));
    }

    private static String master(String more) {
        return event("DTSTART;TZID=Europe/Paris:20260601T100000\nSUMMARY:Weekly\n" + more);
    }

    private static String override(int day, String title) {
        return event(
                "RECURRENCE-ID;TZID=Europe/Paris:202606%02dT100000\n".formatted(day)
                        + "DTSTART;TZID=Europe/Paris:202606%02dT150000\n".formatted(day)
                        + "SUMMARY:"
                        + title
                        + "\n");
    }

    private static String event(String lines) {
        return "BEGIN:VEVENT\nUID:s\nDTSTAMP:20260101T000000Z\n" + lines + "END:VEVENT\n";
    }

    private static final String RULE = "RRULE:FREQ=WEEKLY;COUNT=5\n";

    @Test
    void itIsCreatedAndReadAsAWhole() throws PimException {
        bench.created("s", series(master(RULE), override(8, "Moved"), override(15, "Late")));

        assertThat(bench.revisions()).hasSize(1);
        assertThat(bench.text("s"))
                .containsSubsequence("BEGIN:VTIMEZONE", "SUMMARY:Weekly", "Moved", "Late")
                .containsOnlyOnce("BEGIN:VCALENDAR");
    }

    @Test
    void overridesAreChangedAddedAndTakenBack() throws PimException {
        bench.created("s", series(master(RULE), override(8, "Moved"), override(15, "Late")));

        assertThat(
                        bench.replace(
                                "s",
                                series(master(RULE), override(15, "Later"), override(22, "Added"))))
                .isInstanceOf(PimOutcome.Kept.class);

        assertThat(bench.text("s"))
                .contains("SUMMARY:Later", "SUMMARY:Added")
                .doesNotContain("Moved", "SUMMARY:Late\r\n", "EXDATE");
    }

    @Test
    void anInstanceThatIsExcludedIsNoOverrideAnyMore() throws PimException {
        bench.created("s", series(master(RULE), override(8, "Moved")));

        bench.replace("s", series(master(RULE + "EXDATE;TZID=Europe/Paris:20260608T100000\n")));

        assertThat(bench.text("s")).contains("EXDATE").doesNotContain("Moved");
    }

    @Test
    void theSeriesItselfChangesAndItsOverridesStay() throws PimException {
        bench.created("s", series(master(RULE), override(8, "Moved")));

        bench.replace(
                "s",
                series(master("LOCATION:Home\nRRULE:FREQ=WEEKLY;COUNT=9\n"), override(8, "Moved")));

        assertThat(bench.text("s")).contains("COUNT=9", "LOCATION:Home", "SUMMARY:Moved");
    }

    @Test
    void instancesOfASeriesThatNobodyKnowsAreARecord() throws PimException {
        bench.created("s", series(override(8, "Invited"), override(15, "Invited, too")));
        bench.replace("s", series(override(15, "Invited, later")));

        assertThat(bench.text("s"))
                .contains("SUMMARY:Invited\\, later")
                .doesNotContain("SUMMARY:Invited\r\n");
    }

    @Test
    void instancesBecomeASeries() throws PimException {
        bench.created("s", series(override(8, "Invited")));

        assertThat(bench.replace("s", series(master(RULE), override(8, "Invited"))))
                .isInstanceOf(PimOutcome.Kept.class);

        assertThat(bench.text("s")).contains("SUMMARY:Weekly", "SUMMARY:Invited");
    }

    @Test
    void aSeriesBecomesOneOfItsInstances() throws PimException {
        bench.created("s", series(master(RULE), override(8, "Moved")));

        assertThat(bench.replace("s", series(override(8, "Moved"))))
                .isInstanceOf(PimOutcome.Kept.class);

        assertThat(bench.text("s")).contains("SUMMARY:Moved").doesNotContain("Weekly");
    }

    @Test
    void aZoneOfItsOwnComesAlong() throws PimException {
        String own =
                series(master(""))
                        .replace("Europe/Paris", "Ship's time")
                        .replace("TZOFFSETTO:+0100", "TZOFFSETTO:+0115");
        bench.created("s", own);

        assertThat(bench.text("s"))
                .contains("TZID:Ship's time", "TZOFFSETTO:+0115")
                .contains("DTSTART;TZID=Ship's time:20260601T100000");
    }

    @Test
    void aTimeInAZoneThatNobodyKnowsIsNotTakenForAnother() throws PimException {
        String unknown = series(master("")).replace("=Europe/Paris", "=No/Where");

        assertThat(bench.create("s", unknown))
                .isInstanceOfSatisfying(
                        PimOutcome.Refused.class,
                        refused ->
                                assertThat(refused.why())
                                        .isEqualTo("its time zone 'No/Where' is not defined"));
        assertThat(bench.revisions()).isEmpty();
    }

    @Test
    void anotherZoneOfTheSameNameIsNotTakenForTheFirst() throws PimException {
        String ours = series(master("")).replace("Europe/Paris", "Custom");
        bench.created("s", ours);
        String others =
                ours.replace("UID:s", "UID:t").replace("TZOFFSETTO:+0100", "TZOFFSETTO:-0500");

        assertThat(bench.create("t", others))
                .isInstanceOfSatisfying(
                        PimOutcome.Refused.class,
                        refused -> assertThat(refused.why()).contains("'Custom' already"));
        assertThat(bench.create("t", ours.replace("UID:s", "UID:t")))
                .isInstanceOf(PimOutcome.Kept.class);
    }
}
