package satchel.benchmark.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.benchmark.data.HeldObject;
import satchel.benchmark.http.Answer;

/** A benchmark whose checks cannot fail measures how fast a server is wrong. */
final class ChecksTest {
    private static final String PATH = "/home/big/";
    private static final String BODY =
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u1\r\nDTSTART:20260101T100000Z\r\n"
                    + "SUMMARY:Lunch with a long name that is fol\r\n ded\r\nEND:VEVENT\r\n"
                    + "END:VCALENDAR\r\n";
    private static final HeldObject ONE = held("e1.ics");
    private static final HeldObject TWO = held("e2.ics");

    @ParameterizedTest
    @CsvSource({
        "e1.ics e2.ics, true",
        "e1.ics, false",
        "e1.ics e2.ics e3.ics, false",
        "e1.ics e1.ics, true",
    })
    void aListingHasExactlyTheMembersThatAreThere(String names, boolean right) {
        Members check = Members.of(List.of(ONE, TWO), false, PATH);

        assertThat(check.fault(listing(names, "HTTP/1.1 200 OK", "")).isEmpty()).isEqualTo(right);
    }

    @Test
    void aMemberThatIsNotFoundIsWrong() {
        Members check = Members.of(List.of(ONE), false, PATH);

        assertThat(check.fault(listing("e1.ics", "HTTP/1.1 404 Not Found", ""))).isPresent();
    }

    @Test
    void aMemberWithoutItsBodyOrWithAnotherIsWrong() {
        Members check = Members.of(List.of(ONE), true, PATH);
        String ok = "HTTP/1.1 200 OK";

        assertThat(check.fault(listing("e1.ics", ok, BODY))).isEmpty();
        assertThat(check.fault(listing("e1.ics", ok, ""))).isPresent();
        assertThat(check.fault(listing("e1.ics", ok, BODY.replace("Lunch", "Dinner")))).isPresent();
    }

    @Test
    void anAnswerThatIsNoXmlOrHasAnotherStatusIsWrong() {
        Members check = Members.of(List.of(), false, PATH);

        assertThat(check.fault(answer(207, "<multistatus>"))).isPresent();
        assertThat(check.fault(answer(500, "<multistatus/>"))).isPresent();
        assertThat(check.fault(answer(207, "<multistatus/>"))).isEmpty();
    }

    @Test
    void aBodyMayBeFoldedAnewButNotSayAnotherThing() {
        SameBody check = new SameBody(ONE);

        assertThat(check.fault(answer(200, BODY))).isEmpty();
        assertThat(check.fault(answer(200, BODY.replace("\r\n ", "")))).isEmpty();
        assertThat(check.fault(answer(200, BODY.replace("Lunch", "Dinner")))).isPresent();
        assertThat(check.fault(answer(404, BODY))).isPresent();
    }

    @Test
    void aServersOwnTimeZoneAndOrderOfRulePartsAreNoOtherBody() {
        String zone = "BEGIN:VTIMEZONE\r\nRRULE:%s\r\nDTSTART:%s\r\nEND:VTIMEZONE\r\n";
        String event = "BEGIN:VEVENT\r\nUID:u\r\nRRULE:%s\r\nEND:VEVENT\r\n";
        String sent = zone.formatted("FREQ=YEARLY", "1") + event.formatted("FREQ=DAILY;COUNT=2");
        SameBody check =
                new SameBody(
                        new HeldObject("e", "u", sent.getBytes(StandardCharsets.UTF_8), false));

        assertThat(
                        check.fault(
                                answer(
                                        200,
                                        zone.formatted("FREQ=YEARLY;COUNT=9", "2")
                                                + event.formatted("COUNT=2;FREQ=DAILY"))))
                .isEmpty();
        assertThat(
                        check.fault(
                                answer(
                                        200,
                                        zone.formatted("FREQ=YEARLY", "1")
                                                + event.formatted("COUNT=3;FREQ=DAILY"))))
                .isPresent();
    }

    @Test
    void aTagMustChangeWithTheCollectionAndOnlyThen() {
        Tag check = new Tag(PATH);
        assertThat(check.fault(tag("1"))).isEmpty();
        assertThat(check.fault(tag("1"))).isEmpty();
        assertThat(check.fault(tag("2"))).as("changed by itself").isPresent();

        check.somethingChanged();
        assertThat(check.fault(tag("2"))).as("stayed").isPresent();
        check.somethingChanged();
        assertThat(check.fault(tag("3"))).isEmpty();
    }

    @Test
    void aSyncWithoutATokenIsWrong() {
        Changes check = Changes.of(List.of(), PATH);

        assertThat(check.fault(answer(207, "<m xmlns='DAV:'/>"))).isPresent();
        assertThat(check.fault(answer(207, "<m xmlns='DAV:'><sync-token>t</sync-token></m>")))
                .isEmpty();
    }

    @Test
    void anAnswerThatChangesIsLookedAtAgain() {
        Remembered check = new Remembered(Members.of(List.of(ONE), false, PATH));

        assertThat(check.fault(listing("e1.ics", "HTTP/1.1 200 OK", ""))).isEmpty();
        assertThat(check.fault(listing("e1.ics", "HTTP/1.1 200 OK", ""))).isEmpty();
        assertThat(check.fault(listing("e2.ics", "HTTP/1.1 200 OK", ""))).isPresent();
    }

    private static Answer tag(String tag) {
        return answer(
                207,
                "<multistatus xmlns='DAV:'><response><href>/home/big/</href><propstat><prop><getctag>"
                        + tag
                        + "</getctag></prop><status>HTTP/1.1 200 OK</status></propstat></response>"
                        + "</multistatus>");
    }

    private static Answer listing(String names, String status, String data) {
        StringBuilder text = new StringBuilder("<multistatus xmlns='DAV:'>");
        for (String name : names.split(" ")) {
            text.append("<response><href>").append(PATH).append(name).append("</href>");
            text.append("<propstat><prop><getetag>\"1\"</getetag>");
            if (!data.isEmpty()) {
                text.append("<calendar-data>").append(data).append("</calendar-data>");
            }
            text.append("</prop><status>").append(status).append("</status></propstat>");
            text.append("</response>");
        }
        return answer(207, text.append("</multistatus>").toString());
    }

    private static Answer answer(int status, String text) {
        return new Answer(status, Map.of(), text.getBytes(StandardCharsets.UTF_8));
    }

    private static HeldObject held(String name) {
        return new HeldObject(name, "u1", BODY.getBytes(StandardCharsets.UTF_8), true);
    }
}
