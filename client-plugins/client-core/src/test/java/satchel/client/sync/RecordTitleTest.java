package satchel.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import satchel.sync.core.plan.Action;
import satchel.sync.core.plan.Reason;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;

final class RecordTitleTest {
    private static Optional<String> title(String text) {
        return RecordTitle.of(
                new Action.Create(
                        "u",
                        Side.STORE,
                        new RecordId("r"),
                        new Revision("1"),
                        new Body(text),
                        Optional.empty(),
                        Reason.NEW_IN_PIM));
    }

    private static String calendar(String... lines) {
        return "BEGIN:VCALENDAR\r\n" + String.join("\r\n", lines) + "\r\nEND:VCALENDAR\r\n";
    }

    @Test
    void isAnEventsSummaryUnfoldedAndUnescaped() {
        assertThat(
                        title(
                                calendar(
                                        "BEGIN:VEVENT",
                                        "SUMMARY;LANGUAGE=en:Lunch\\, then a wa",
                                        " lk; see \\\\home",
                                        "END:VEVENT")))
                .hasValue("Lunch, then a walk; see \\home");
    }

    @Test
    void isTheSeriesOwnAndNotADeviatingInstances() {
        assertThat(
                        title(
                                calendar(
                                        "BEGIN:VEVENT",
                                        "RECURRENCE-ID:20260102T090000Z",
                                        "SUMMARY:Moved",
                                        "END:VEVENT",
                                        "BEGIN:VEVENT",
                                        "SUMMARY:Weekly",
                                        "END:VEVENT")))
                .hasValue("Weekly");
    }

    @Test
    void isNotAnAlarms() {
        assertThat(
                        title(
                                calendar(
                                        "BEGIN:VEVENT",
                                        "BEGIN:VALARM",
                                        "SUMMARY:Wake up",
                                        "END:VALARM",
                                        "END:VEVENT")))
                .isEmpty();
    }

    @Test
    void isAContactsName() {
        assertThat(title("BEGIN:VCARD\r\nVERSION:3.0\r\nitem1.FN:Ada\\, Countess\r\nEND:VCARD\r\n"))
                .hasValue("Ada, Countess");
    }

    @Test
    void isAbsentWhereTheTextCannotBeRead() {
        assertThat(title("SUMMARY:loose")).isEmpty();
        assertThat(
                        RecordTitle.of(
                                new Action.Skip(
                                        "u", Side.PIM, new RecordId("r"), Reason.NEW_IN_PIM)))
                .isEmpty();
    }
}
