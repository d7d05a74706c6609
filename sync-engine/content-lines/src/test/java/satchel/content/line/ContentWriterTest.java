package satchel.content.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentWriterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " leading and trailing ",
                "^",
                "^n",
                "^^n",
                "a^'b",
                "say \"hi\"",
                "two\nlines",
                "^\n",
                "^\"",
                "a:b;c,d",
                "ü€😀"
            })
    void whatIsWrittenReadsTheSame(String text) throws Exception {
        Component written =
                new Component(
                        "X",
                        List.of(
                                new ContentLine(
                                        Optional.of("g1"),
                                        "P",
                                        List.of(new Parameter("A", List.of(text, "b", text))),
                                        text.replace("\n", "\\n"))),
                        List.of(new Component("Y", List.of(), List.of())));
        assertThat(ContentReader.read(ContentWriter.write(written))).containsExactly(written);
    }

    @Test
    void longLinesAreFoldedWithin75OctetsAndNoCharacterIsCut() throws Exception {
        for (int shift = 0; shift < 8; shift++) {
            String value = "x".repeat(shift) + "ä€😀".repeat(60);
            ContentLine line = new ContentLine(Optional.empty(), "NOTE", List.of(), value);
            Component component = new Component("X", List.of(line), List.of());

            String text = ContentWriter.write(component);

            assertThat(text.split("\r\n"))
                    .allMatch(part -> part.getBytes(StandardCharsets.UTF_8).length <= 75)
                    .noneMatch(part -> part.contains("?"));
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
            assertThat(ContentReader.read(text)).containsExactly(component);
        }
    }

    @Test
    void oneLineIsFoldedAsAmongOthers() {
        ContentLine line = new ContentLine(Optional.of("g"), "NOTE", List.of(), "x".repeat(80));
        Component component = new Component("X", List.of(line), List.of());
        assertThat(ContentWriter.write(component))
                .isEqualTo("BEGIN:X\r\n" + ContentWriter.folded(line) + "END:X\r\n");
    }

    @Test
    void everyLineEndsWithCrLf() {
        assertThat(ContentWriter.write(new Component("X", List.of(), List.of())))
                .isEqualTo("BEGIN:X\r\nEND:X\r\n");
    }
}
