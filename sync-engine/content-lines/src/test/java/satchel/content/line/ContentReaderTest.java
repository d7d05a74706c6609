package satchel.content.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentReaderTest {
    @Test
    void foldedLineIsOneLine() throws Exception {
        assertThat(property("SUM\r\n MARY;X-A=\r\n\tb:Tea \r\n  party"))
                .isEqualTo(
                        new ContentLine(
                                Optional.empty(),
                                "SUMMARY",
                                List.of(new Parameter("X-A", List.of("b"))),
                                "Tea  party"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\r\r\n", "\r\n\r\n", "\n\n\n"})
    void everyLineEndAndBlankLinesAreUnderstood(String end) throws Exception {
        String text = String.join(end, "BEGIN:VCARD", "FN:Ann", " ette", "END:VCARD", "");
        assertThat(ContentReader.read(text).getFirst().property("FN").orElseThrow().value())
                .isEqualTo("Annette");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\n\n"})
    void writtenLinesTogetherAreTheText(String end) throws Exception {
        String text =
                "\uFEFF"
                        + String.join(
                                end, "", "BEGIN:VCARD", "fn:Ann", " ette", "END:VCARD", "", "");
        List<WrittenLine> lines = ContentReader.written(text);
        assertThat(lines.stream().map(WrittenLine::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(lines.stream().map(line -> line.line().name()))
                .containsExactly("BEGIN", "FN", "END");
        assertThat(lines.get(1).line().value()).isEqualTo("Annette");
        assertThat(lines.get(1).text()).isEqualTo("fn:Ann" + end + " ette" + end);
    }

    @Test
    void writtenLinesOfWhatIsBrokenAreRefusedAsWell() {
        assertThatThrownBy(() -> ContentReader.written("BEGIN:VCARD\nFN:Ann\n"))
                .isInstanceOf(MalformedContentException.class)
                .hasMessage("line 1: VCARD has no END");
    }

    @Test
    void namesAreUpperCaseAndValuesUntouched() throws Exception {
        ContentLine line = property("item1.x-ABLabel;Type=Home:_$!<Other>!$_\\, ");
        assertThat(line.group()).contains("item1");
        assertThat(line.name()).isEqualTo("X-ABLABEL");
        assertThat(line.parameters()).containsExactly(new Parameter("TYPE", List.of("Home")));
        assertThat(line.value()).isEqualTo("_$!<Other>!$_\\, ");
    }

    @Test
    void quotedParameterHidesSeparators() throws Exception {
        ContentLine line = property("ATTENDEE;CN=\"Doe, Jane; Dr: x\",b;ROLE=CHAIR:mailto:j@x.org");
        assertThat(line.parameters())
                .containsExactly(
                        new Parameter("CN", List.of("Doe, Jane; Dr: x", "b")),
                        new Parameter("ROLE", List.of("CHAIR")));
        assertThat(line.value()).isEqualTo("mailto:j@x.org");
    }

    @Test
    void circumflexEscapesAreResolved() throws Exception {
        assertThat(property("N;LABEL=a^nb^'c^^d^e:v").parameter("LABEL")).contains("a\nb\"c^d^e");
    }

    @Test
    void bareParametersOfOldCardsGetTheirNames() throws Exception {
        assertThat(property("TEL;HOME;VOICE;BASE64:1").parameters())
                .containsExactly(
                        new Parameter("TYPE", List.of("HOME")),
                        new Parameter("TYPE", List.of("VOICE")),
                        new Parameter("ENCODING", List.of("BASE64")));
    }

    @Test
    void softLineBreaksOfQuotedPrintableAreJoined() throws Exception {
        assertThat(property("NOTE;ENCODING=QUOTED-PRINTABLE:a=\r\nb=3D=\r\nc").value())
                .isEqualTo("ab=3Dc");
    }

    @Test
    void byteOrderMarkIsNoPartOfTheText() throws Exception {
        assertThat(ContentReader.read("\uFEFFBEGIN:VCARD\nEND:VCARD")).hasSize(1);
    }

    @Test
    void everyObjectOfTheTextIsRead() throws Exception {
        assertThat(ContentReader.read("BEGIN:VCARD\nEND:VCARD\nbegin:vcard\nend:vcard\n"))
                .extracting(Component::name)
                .containsExactly("VCARD", "VCARD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "hello",
                "<html><body>502</body></html>",
                "BEGIN:VCARD",
                "BEGIN:VCARD\nEND:VCALENDAR",
                "END:VCARD",
                "FN:outside\nBEGIN:VCARD\nEND:VCARD",
                "BEGIN:\nEND:",
                "BEGIN:VCARD\nno colon\nEND:VCARD",
                "BEGIN:VCARD\n:no name\nEND:VCARD",
                "BEGIN:VCARD\nA;=x:no parameter name\nEND:VCARD",
                "BEGIN:VCARD\nA;X=\"open:end\nEND:VCARD",
                "BEGIN:VCARD\nFN:a\u0000b\nEND:VCARD",
                "BEGIN:VCARD\nFN:half \uD83D a smile\nEND:VCARD",
                "BEGIN:VCARD\nNOTE;QUOTED-PRINTABLE:cut off="
            })
    void whatIsNoContentIsRefused(String text) {
        assertThatThrownBy(() -> ContentReader.read(text))
                .isInstanceOf(MalformedContentException.class)
                .hasMessageStartingWith("line ");
    }

    @Test
    void refusalNamesThePhysicalLine() {
        assertThatThrownBy(() -> ContentReader.read("BEGIN:VCARD\nNOTE:a\n b\n c\nbroken\n"))
                .hasMessage("line 5: no \":\" after \"broken\"");
    }

    @Test
    void bottomlessNestingIsRefused() {
        assertThatThrownBy(() -> ContentReader.read("BEGIN:A\n".repeat(100_000)))
                .isInstanceOf(MalformedContentException.class)
                .hasMessageContaining("deep");
    }

    /** It could be stored, and never again be sent in a REPORT. */
    @Test
    void whatXmlCannotCarryIsRefusedAlsoWhereAQuotedPrintableValueGoesOn() {
        assertThatThrownBy(() -> property("NOTE;ENCODING=QUOTED-PRINTABLE:a=\r\nb\u0000c"))
                .isInstanceOf(MalformedContentException.class)
                .hasMessageContaining("U+0000");
    }

    private static ContentLine property(String line) throws MalformedContentException {
        return ContentReader.read("BEGIN:X\r\n" + line + "\r\nEND:X\r\n")
                .getFirst()
                .properties()
                .getFirst();
    }
}
