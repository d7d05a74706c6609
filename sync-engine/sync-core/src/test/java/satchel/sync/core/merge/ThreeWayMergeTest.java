package satchel.sync.core.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import satchel.sync.core.merge.MergeResult.Collides;
import satchel.sync.core.merge.MergeResult.Merged;
import satchel.sync.core.merge.MergeResult.Unmergeable;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;

class ThreeWayMergeTest {
    @Test
    void saysWhatItTookFromWhom() {
        MergeResult result =
                merge(
                        "SUMMARY:Tea\nLOCATION:Home\nCATEGORIES:a\n",
                        "SUMMARY:Coffee\nLOCATION:Home\nCATEGORIES:a,b\n",
                        "SUMMARY:Tea\nCATEGORIES:a,c\n");
        assertThat(((Merged) result).taken())
                .containsExactly(
                        taken("SUMMARY", Origin.OURS, "SUMMARY:Tea", "SUMMARY:Coffee"),
                        taken("LOCATION", Origin.THEIRS, "LOCATION:Home", ""),
                        taken("CATEGORIES", Origin.BOTH, "CATEGORIES:a", "CATEGORIES:a,b,c"));
    }

    @Test
    void saysWhatItTookAlsoWhereOneSideIsTheBase() {
        Merged result = (Merged) merge("SUMMARY:Tea\n", "SUMMARY:Tea\n", "SUMMARY:Coffee\n");
        assertThat(result.body()).isEqualTo(event("SUMMARY:Coffee\n"));
        assertThat(result.taken())
                .containsExactly(taken("SUMMARY", Origin.THEIRS, "SUMMARY:Tea", "SUMMARY:Coffee"));
    }

    @Test
    void collisionNamesAllThreeValues() {
        Collides result =
                (Collides)
                        merge(
                                "PRIORITY:3\nATTENDEE:mailto:a@example.org\n",
                                "PRIORITY:1\nATTENDEE:mailto:a@example.org\n",
                                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.org\n");
        assertThat(result.collisions())
                .containsExactly(new Collision(at("PRIORITY"), "PRIORITY:3", "PRIORITY:1", ""));
        assertThat(result.withOurs())
                .isEqualTo(event("PRIORITY:1\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.org\n"));
        assertThat(result.withTheirs())
                .isEqualTo(event("ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.org\n"));
    }

    /** As after a run that died between its two writes. */
    @Test
    void anAlarmThatBothHaveEditedAlikeIsNotTakenForAnotherThatBothHaveAdded() {
        String before = alarm("two", "DESCRIPTION:Wake\n");
        String edited = alarm("two", "DESCRIPTION:Wake\nX-SEEN:1\n");
        String theirs = alarm("new", "") + edited;
        String merged = alarm("new", "DESCRIPTION:Wake\n") + edited;

        Merged again = (Merged) merge(before, merged, theirs);

        assertThat(again.body()).isEqualTo(event(merged));
    }

    private static String alarm(String uid, String lines) {
        return "BEGIN:VALARM\nUID:" + uid + "\nACTION:DISPLAY\n" + lines + "END:VALARM\n";
    }

    @Test
    void whatComesInGetsOurLineEnds() {
        Body base = event("SUMMARY:Tea\n");
        Body ours = new Body(event("SUMMARY:Coffee\n").text().replace("\n", "\r\n"));
        Body theirs =
                event("SUMMARY:Tea\nX-A:fol\n ded\nBEGIN:VALARM\nTRIGGER:-PT5M\nEND:VALARM\n");
        Merged result = (Merged) ThreeWayMerge.merge(Format.ICALENDAR, base, ours, theirs);
        assertThat(result.body().text())
                .isEqualTo(
                        event(
                                        "SUMMARY:Coffee\nX-A:fol\n ded\nBEGIN:VALARM\nTRIGGER:-PT5M\n"
                                                + "END:VALARM\n")
                                .text()
                                .replace("\n", "\r\n"));
    }

    @Test
    void blankLinesByteOrderMarkAndMissingLastLineEndStay() {
        Body base = new Body("BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEND:VCARD");
        Body ours = new Body("\uFEFFBEGIN:VCARD\nVERSION:3.0\n\nFN:Ann\n\nTEL:1\nEND:VCARD");
        Body theirs =
                new Body("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann\r\nEMAIL:a@b\r\nEND:VCARD\r\n");
        Merged result = (Merged) ThreeWayMerge.merge(Format.VCARD, base, ours, theirs);
        assertThat(result.body().text())
                .isEqualTo(
                        "\uFEFFBEGIN:VCARD\nVERSION:3.0\n\nFN:Ann\n\nTEL:1\nEMAIL:a@b\nEND:VCARD");
    }

    @Test
    void linesOfTwoVersionsOfVCardAreNotMixed() {
        Body base = card("3.0", "FN:Ann\n");
        Collides result =
                (Collides)
                        ThreeWayMerge.merge(
                                Format.VCARD,
                                base,
                                card("3.0", "FN:Ann\nTEL:1\n"),
                                card("4.0", "FN:Ann\nTEL:2\n"));
        assertThat(result.collisions().getFirst().place().toString()).isEqualTo("VCARD VERSION");
        Body rewritten = card("4.0", "FN:Ann\n");
        Body changed = card("3.0", "FN:Ann\nTEL:1\n");
        assertThat(ThreeWayMerge.merge(Format.VCARD, base, rewritten, changed))
                .isEqualTo(new Merged(changed, List.of()));
    }

    @Test
    void withoutABaseEachSideAddsWhatItHas() {
        Body nothing = new Body("BEGIN:VCALENDAR\nEND:VCALENDAR\n");
        Merged result =
                (Merged)
                        ThreeWayMerge.merge(
                                Format.ICALENDAR,
                                nothing,
                                event("SUMMARY:Tea\nLOCATION:Home\n"),
                                event("SUMMARY:Tea\nPRIORITY:1\n"));
        assertThat(result.body()).isEqualTo(event("SUMMARY:Tea\nLOCATION:Home\nPRIORITY:1\n"));
    }

    @Test
    void whatIsNotOneReadableObjectIsNotMerged() {
        Body good = event("SUMMARY:Tea\n");
        assertThat(ThreeWayMerge.merge(Format.ICALENDAR, good, good, new Body("BEGIN:VCALENDAR\n")))
                .isEqualTo(new Unmergeable("line 1: VCALENDAR has no END"));
        assertThat(ThreeWayMerge.merge(Format.VCARD, good, good, good))
                .isEqualTo(new Unmergeable("not one VCARD"));
        Body two = new Body(good.text() + good.text());
        assertThat(ThreeWayMerge.merge(Format.ICALENDAR, good, two, good))
                .isEqualTo(new Unmergeable("not one VCALENDAR"));
        Body masters =
                new Body(
                        good.text()
                                .replace(
                                        "END:VCALENDAR",
                                        "BEGIN:VEVENT\nUID:u\nEND:VEVENT\nEND:VCALENDAR"));
        assertThat(ThreeWayMerge.merge(Format.ICALENDAR, good, masters, good))
                .isEqualTo(new Unmergeable("two components without RECURRENCE-ID"));
    }

    private static MergeResult merge(String base, String ours, String theirs) {
        return ThreeWayMerge.merge(Format.ICALENDAR, event(base), event(ours), event(theirs));
    }

    private static Body event(String lines) {
        return new Body(
                "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:u\n"
                        + lines
                        + "END:VEVENT\nEND:VCALENDAR\n");
    }

    private static Body card(String version, String lines) {
        return new Body("BEGIN:VCARD\nVERSION:" + version + "\n" + lines + "END:VCARD\n");
    }

    private static Taken taken(String property, Origin from, String before, String after) {
        return new Taken(at(property), from, before, after);
    }

    private static Place at(String property) {
        return new Place("VEVENT", Optional.empty(), property);
    }
}
