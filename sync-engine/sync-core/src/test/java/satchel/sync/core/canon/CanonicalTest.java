package satchel.sync.core.canon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.content.line.Component;
import satchel.content.line.ContentReader;
import satchel.content.line.ContentWriter;
import satchel.content.line.MalformedContentException;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.ContentHash;
import satchel.sync.core.record.Format;
import satchel.testdata.corpus.Corpus;
import satchel.testdata.corpus.CorpusFile;

class CanonicalTest {
    private static final String ZONE =
            "BEGIN:VTIMEZONE\nTZID:Europe/Berlin\nX-LIC-LOCATION:Europe/Berlin\nEND:VTIMEZONE\n";

    static Stream<BodyPair> calendarPairs() {
        return BodyPair.read(
                "calendar-pairs.txt",
                "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:u\n",
                "END:VEVENT\nEND:VCALENDAR\n")
                .stream();
    }

    static Stream<BodyPair> cardPairs() {
        return BodyPair.read("card-pairs.txt", "BEGIN:VCARD\n", "END:VCARD\n").stream();
    }

    @ParameterizedTest
    @MethodSource("calendarPairs")
    void eventsThatMeanTheSameHaveOneHashAndNoOthers(BodyPair pair) {
        judge(Format.ICALENDAR, pair);
    }

    @ParameterizedTest
    @MethodSource("cardPairs")
    void cardsThatMeanTheSameHaveOneHashAndNoOthers(BodyPair pair) {
        judge(Format.VCARD, pair);
    }

    private static void judge(Format format, BodyPair pair) {
        assertThat(Canonical.of(format, pair.one())).isPresent();
        assertThat(Canonical.of(format, pair.other())).isPresent();
        ContentHash one = Canonical.hash(format, pair.one());
        ContentHash other = Canonical.hash(format, pair.other());
        if (pair.same()) {
            assertThat(one).isEqualTo(other);
        } else {
            assertThat(one).isNotEqualTo(other);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "US/Eastern", "America/Argentina/Ushuaia"})
    void zonesAreWhatTheirNamesSay(String name) {
        String times = "DTSTART;TZID=%s:20260101T100000\n".formatted(name);
        Body bare = calendar(times, "");
        Body withZone = calendar(times, ZONE.replace("Europe/Berlin", name));
        assertThat(Canonical.hash(Format.ICALENDAR, bare))
                .isEqualTo(Canonical.hash(Format.ICALENDAR, withZone));
    }

    @Test
    void zoneThatNobodyKnowsIsWhatItsDescriptionSays() {
        String times = "DTSTART;TZID=Harbour Time:20260101T100000\n";
        ContentHash described = hash(calendar(times, harbour("+0545", "HT")));

        assertThat(hash(calendar(times, harbour("+0545", "Harbour")))).isEqualTo(described);
        assertThat(hash(calendar(times, harbour("+0530", "HT")))).isNotEqualTo(described);
        assertThat(hash(calendar(times, ""))).isNotEqualTo(described);
    }

    @Test
    void zoneThatNoTimeNamesSaysNothing() {
        String times = "DTSTART:20260101T100000Z\n";
        assertThat(hash(calendar(times, harbour("+0545", "HT"))))
                .isEqualTo(hash(calendar(times, "")));
    }

    private static String harbour(String offset, String name) {
        return """
        BEGIN:VTIMEZONE
        TZID:Harbour Time
        BEGIN:STANDARD
        DTSTART:19700101T000000
        TZOFFSETFROM:%1$s
        TZOFFSETTO:%1$s
        TZNAME:%2$s
        END:STANDARD
        END:VTIMEZONE
        """
                .formatted(offset, name);
    }

    private static ContentHash hash(Body body) {
        return Canonical.hash(Format.ICALENDAR, body);
    }

    @Test
    void uidIsNoPartOfTheContent() {
        Body body = calendar("SUMMARY:Tea\n", "");
        Body renamed = Identity.withUid(Format.ICALENDAR, body, "other, new");
        assertThat(Canonical.uid(Format.ICALENDAR, renamed)).contains("other, new");
        assertThat(Canonical.hash(Format.ICALENDAR, renamed))
                .isEqualTo(Canonical.hash(Format.ICALENDAR, body));
    }

    @Test
    void cardWithoutUidGetsOne() {
        Body card = new Body("BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEND:VCARD\n");
        assertThat(Canonical.uid(Format.VCARD, card)).isEmpty();
        assertThat(Identity.withUid(Format.VCARD, card, "new").text())
                .isEqualTo("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann\r\nUID:new\r\nEND:VCARD\r\n");
    }

    @Test
    void objectWithTwoUidsHasNone() {
        Body body =
                new Body(
                        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nEND:VEVENT\nBEGIN:VEVENT\nUID:b\n"
                                + "END:VEVENT\nEND:VCALENDAR\n");
        assertThat(Canonical.uid(Format.ICALENDAR, body)).isEmpty();
    }

    @Test
    void whatCannotBeReadMeansOnlyItself() {
        Body broken = new Body("BEGIN:VCALENDAR\n");
        assertThat(Canonical.of(Format.ICALENDAR, broken)).isEmpty();
        assertThat(Canonical.hash(Format.ICALENDAR, broken))
                .isEqualTo(Canonical.hash(Format.ICALENDAR, new Body(broken.text())))
                .isNotEqualTo(Canonical.hash(Format.ICALENDAR, new Body("BEGIN:VCALENDAR\n\n")));
    }

    @Test
    void cardIsNoCalendar() {
        Body card = new Body("BEGIN:VCARD\nUID:u\nEND:VCARD\n");
        assertThat(Canonical.of(Format.ICALENDAR, card)).isEqualTo(Optional.empty());
    }

    /** Every file of the field: written anew, and with its lines turned round. */
    @Test
    void orderAndFoldingOfRealFilesAreNoContent() throws MalformedContentException {
        int checked = 0;
        for (Format format : Format.values()) {
            for (CorpusFile file : files(format)) {
                Body body = new Body(file.text());
                if (Canonical.of(format, body).isPresent()) {
                    StringBuilder turned = new StringBuilder();
                    for (Component root : ContentReader.read(file.text())) {
                        turned.append(ContentWriter.write(turn(root)));
                    }
                    assertThat(Canonical.hash(format, new Body(turned.toString())))
                            .as(file.name())
                            .isEqualTo(Canonical.hash(format, body));
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(100);
    }

    private static List<CorpusFile> files(Format format) {
        return switch (format) {
            case ICALENDAR -> both(Corpus.realCalendars(), Corpus.everydayCalendars());
            case VCARD -> both(Corpus.realCards(), Corpus.everydayCards());
            case BOOKMARK -> List.of();
        };
    }

    private static List<CorpusFile> both(List<CorpusFile> some, List<CorpusFile> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static Component turn(Component component) {
        return new Component(
                component.name(),
                component.properties().reversed(),
                component.components().reversed().stream().map(CanonicalTest::turn).toList());
    }

    private static Body calendar(String lines, String zone) {
        return new Body(
                String.join(
                        "",
                        List.of(
                                "BEGIN:VCALENDAR\n",
                                zone,
                                "BEGIN:VEVENT\nUID:u\n",
                                lines,
                                "END:VEVENT\nEND:VCALENDAR\n")));
    }
}
