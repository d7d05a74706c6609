package satchel.dav.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.content.line.Component;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.content.line.TextValue;
import satchel.testdata.corpus.Corpus;
import satchel.testdata.corpus.CorpusFile;
import satchel.testdata.harness.Program;

/** A library that reads vCard 3.0 alone finds in converted cards what was in them. */
@Tag("programs")
final class VobjectTest {
    @TempDir Path folder;

    @Test
    void cardsThatWentToVersion4AndBackStillSayTheSame() throws Exception {
        List<Component> cards = cards();
        String there = converted(CardVersion.V4, cards).stream().collect(Collectors.joining());
        String back =
                converted(CardVersion.V3, ContentReader.read(there)).stream()
                        .collect(Collectors.joining());

        List<String> read = vobject(back);

        assertThat(cards).hasSizeGreaterThan(8);
        assertThat(read).isEqualTo(cards.stream().map(VobjectTest::said).toList());
    }

    private List<String> vobject(String cards) throws IOException {
        Path script = folder.resolve("vobject_reader.py");
        try (InputStream source = VobjectTest.class.getResourceAsStream("vobject_reader.py")) {
            Files.copy(Objects.requireNonNull(source), script);
        }
        return Program.of("/usr/bin/python3", script.toString())
                .run(cards)
                .orFail("vobject (apt-get install python3-vobject)")
                .out()
                .lines()
                .toList();
    }

    private static List<Component> cards() {
        return Stream.concat(Corpus.demoContacts().stream(), Corpus.realCards().stream())
                .flatMap(VobjectTest::cards)
                .filter(VobjectTest::isConvertible)
                .toList();
    }

    private static Stream<Component> cards(CorpusFile file) {
        try {
            String text = new String(file.bytes(), StandardCharsets.UTF_8);
            return ContentReader.read(text).stream();
        } catch (MalformedContentException brokenOnPurpose) {
            return Stream.empty();
        }
    }

    private static boolean isConvertible(Component card) {
        return card.property("VERSION").flatMap(line -> CardVersion.of(line.value())).isPresent()
                && card.property("FN").isPresent();
    }

    private static List<String> converted(CardVersion wanted, List<Component> cards) {
        return cards.stream().map(card -> text(CardConversion.to(wanted, card))).toList();
    }

    private static String text(Shown shown) {
        return switch (shown) {
            case Shown.Body(byte[] bytes) -> new String(bytes, StandardCharsets.UTF_8);
            case Shown.Inconvertible(String reason) -> throw new AssertionError(reason);
        };
    }

    private static String said(Component card) {
        Stream<String> head = Stream.of("3.0", values(card, "FN").findFirst().orElseThrow());
        return Stream.concat(
                        head,
                        Stream.concat(values(card, "EMAIL").sorted(), values(card, "TEL").sorted()))
                .map(text -> text.replace("\n", " "))
                .collect(Collectors.joining("|"));
    }

    /** A telephone number is text in one version and may be a URI in the other. */
    private static Stream<String> values(Component card, String name) {
        return card.properties(name)
                .map(line -> TextValue.unescape(line.value()).replaceFirst("^tel:", ""));
    }
}
