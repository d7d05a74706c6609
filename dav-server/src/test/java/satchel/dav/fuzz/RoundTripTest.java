package satchel.dav.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentReader;
import satchel.content.line.ContentWriter;
import satchel.content.line.MalformedContentException;
import satchel.content.line.Parameter;
import satchel.testdata.corpus.Corpus;
import satchel.testdata.corpus.CorpusFile;
import satchel.testdata.generate.CardGenerator;
import satchel.testdata.generate.EventGenerator;
import satchel.testdata.generate.GeneratedRecord;
import satchel.testdata.generate.MixedCardGenerator;
import satchel.testdata.generate.SeriesGenerator;

/** F2: reading and writing lose nothing, of files that exist and of generated ones. */
final class RoundTripTest {
    private static final int GENERATED = 500;
    private static final ContentLine ODD =
            new ContentLine(
                    Optional.empty(),
                    "X-SATCHEL-ODD",
                    List.of(
                            new Parameter("X-ONE", List.of("a,b;c:d", "e\nf^g\"h", "")),
                            new Parameter("X-TWO", List.of("ü ".repeat(60)))),
                    "a\\,b\\;c \\\\ " + "\ud83d\ude00".repeat(40));

    @Test
    void filesOfTheCorpusComeBackEqual() {
        List<Component> all =
                Stream.of(
                                Corpus.demoCalendar(),
                                Corpus.realCalendars(),
                                Corpus.everydayCalendars(),
                                Corpus.demoContacts(),
                                Corpus.realCards(),
                                Corpus.everydayCards())
                        .flatMap(List::stream)
                        .flatMap(RoundTripTest::components)
                        .toList();

        assertThat(all).hasSizeGreaterThan(150).allSatisfy(RoundTrip::check);
    }

    @Test
    void generatedObjectsComeBackEqual() {
        EventGenerator events = new EventGenerator(1);
        SeriesGenerator series = new SeriesGenerator(2);
        CardGenerator cards = new CardGenerator(3);
        MixedCardGenerator mixed = new MixedCardGenerator(4);

        assertThat(
                        IntStream.range(0, GENERATED)
                                .boxed()
                                .flatMap(n ->
                                        Stream.of(
                                                events.event(n),
                                                series.object(n),
                                                cards.card(n),
                                                mixed.card(n))))
                .map(GeneratedRecord::text)
                .flatMap(text -> read(text).toList())
                .hasSize(4 * GENERATED)
                .allSatisfy(RoundTrip::check);
    }

    @Test
    void whatNobodyKnowsIsKeptInEveryComponent() {
        EventGenerator events = new EventGenerator(5);
        for (int n = 0; n < GENERATED; n++) {
            Component odd = withOddLines(read(events.event(n).text()).toList().getFirst());
            RoundTrip.check(odd);
            String written = ContentWriter.write(odd);
            Component again = read(written).toList().getFirst();

            assertThat(again.property("X-SATCHEL-ODD")).contains(ODD);
            assertThat(again.components())
                    .isNotEmpty()
                    .allSatisfy(inner -> assertThat(inner.property("X-SATCHEL-ODD")).contains(ODD));
        }
    }

    private static Component withOddLines(Component component) {
        List<ContentLine> lines = new ArrayList<>(component.properties());
        lines.add(lines.size() / 2, ODD);
        return new Component(
                component.name(),
                lines,
                component.components().stream().map(RoundTripTest::withOddLines).toList());
    }

    /** Several files of the corpus are broken on purpose. */
    private static Stream<Component> components(CorpusFile file) {
        try {
            return ContentReader.read(file.text()).stream();
        } catch (MalformedContentException broken) {
            return Stream.empty();
        }
    }

    private static Stream<Component> read(String text) {
        try {
            return ContentReader.read(text).stream();
        } catch (MalformedContentException e) {
            throw new AssertionError(text, e);
        }
    }
}
