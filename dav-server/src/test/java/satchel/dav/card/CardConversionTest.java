package satchel.dav.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.content.line.ContentReader;
import satchel.content.line.ContentWriter;
import satchel.content.line.MalformedContentException;

/** Cards in the other version: what changes its form, what stays, and what cannot be done. */
class CardConversionTest {
    @Test
    void aCardOfTheVersionAskedForIsNotTouched() {
        String odd = "BEGIN:vcard\nversion:3.0\nuid:1\nFN:A\n x-odd;\n =1:é\nEND:VCARD\n\n";

        assertThat(text(CardView.in(CardVersion.V3).of(bytes(odd)))).isEqualTo(odd);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    FN:Åsa Öst                             | FN:Åsa Öst
                    TEL;TYPE=CELL,PREF:+46 70              | TEL;TYPE=CELL;PREF=1:+46 70
                    item1.X-ABLABEL:Boat                   | item1.X-ABLABEL:Boat
                    PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ    | PHOTO;TYPE=JPEG:data:image/jpeg;base64,/9j/4AAQ
                    GEO:1.5;2.5                            | GEO:geo:1.5,2.5
                    X-FOO;X-P=1:bar\\, baz                 | X-FOO;X-P=1:bar\\, baz
                    CLASS:PRIVATE                          | CLASS:PRIVATE
                    SORT-STRING:Ost                        | SORT-STRING:Ost
                    X-ADDRESSBOOKSERVER-KIND:group         | KIND:group
                    """)
    void version3IsReadAsVersion4(String before, String after) {
        assertThat(converted(CardVersion.V4, "3.0", before)).contains("VERSION:4.0", after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TEL;VALUE=uri;PREF=1;TYPE="voice,home":tel:+46-70  | TEL;TYPE=voice,home,pref:+46-70
                    PHOTO:data:image/jpeg;base64,/9j/4AAQ  | PHOTO;ENCODING=b;TYPE=jpeg:/9j/4AAQ
                    BDAY:19800229                          | BDAY:1980-02-29
                    ANNIVERSARY:20090808                   | ANNIVERSARY:2009-08-08
                    GENDER:F                               | GENDER:F
                    KIND:group                             | X-ADDRESSBOOKSERVER-KIND:group
                    X-FOO:bar                              | X-FOO:bar
                    """)
    void version4IsReadAsVersion3(String before, String after) {
        assertThat(converted(CardVersion.V3, "4.0", before)).contains("VERSION:3.0", after);
    }

    @Test
    void membersOfAGroupAreFoundUnderTheNameThatEachVersionHas() {
        List<String> four =
                converted(CardVersion.V4, "3.0", GROUP[0], GROUP[1], GROUP[2], "N:Band;;;;");
        List<String> three =
                converted(
                        CardVersion.V3,
                        "4.0",
                        "KIND:group",
                        "MEMBER:urn:uuid:1",
                        "MEMBER:mailto:a@b");

        assertThat(four).contains("KIND:group", "MEMBER:urn:uuid:1", "MEMBER:urn:uuid:2");
        assertThat(four).noneMatch(line -> line.startsWith("X-ADDRESSBOOKSERVER"));
        assertThat(three).contains(GROUP[0], GROUP[1], "X-ADDRESSBOOKSERVER-MEMBER:mailto:a@b");
        assertThat(three).noneMatch(line -> line.startsWith("MEMBER"));
    }

    private static final String[] GROUP = {
        "X-ADDRESSBOOKSERVER-KIND:group",
        "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:1",
        "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:2"
    };

    @Test
    void version3HasTheNameThatItMustHave() {
        assertThat(converted(CardVersion.V3, "4.0")).contains("N:Test");
    }

    @Test
    void aLabelThatVersion4PutsIntoTheAddressIsALineOfItsOwnInVersion3() {
        assertThat(converted(CardVersion.V3, "4.0", "ADR;LABEL=\"Street 1\":;;Street 1;;;;"))
                .contains("LABEL:Street 1")
                .noneMatch(line -> line.startsWith("ADR;LABEL"));
    }

    /** The library of its own would refuse the line end. */
    @Test
    void aLineEndWithinAParameterStays() {
        assertThat(converted(CardVersion.V4, "3.0", "TEL;TYPE=home;LABEL=a^nb:1"))
                .contains("TEL;TYPE=home;LABEL=a^nb:1");
    }

    @Test
    void whatTheLibraryCannotWriteIsInconvertibleAndNoFailure() {
        Shown shown =
                CardView.in(CardVersion.V4)
                        .of(bytes(card("3.0", "NOTE;ENCODING=QUOTED-PRINTABLE:=00")));

        assertThat(shown)
                .isInstanceOfSatisfying(
                        Shown.Inconvertible.class, no -> assertThat(no.reason()).contains("4.0"));
    }

    private static List<String> converted(CardVersion wanted, String version, String... lines) {
        CardView view = new CardView(Optional.of(wanted), Optional.empty());
        return lines(text(view.of(bytes(card(version, lines)))));
    }

    /** Unfolded, without END. */
    private static List<String> lines(String card) {
        try {
            return ContentReader.read(card).getFirst().properties().stream()
                    .map(ContentWriter::unfolded)
                    .toList();
        } catch (MalformedContentException broken) {
            throw new AssertionError(card, broken);
        }
    }

    private static String card(String version, String... lines) {
        Stream<String> head = Stream.of("BEGIN:VCARD", "VERSION:" + version, "UID:1", "FN:Test");
        Stream<String> all = Stream.concat(head, Stream.of(lines));
        return String.join("\r\n", Stream.concat(all, Stream.of("END:VCARD", "")).toList());
    }

    private static byte[] bytes(String card) {
        return card.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Shown shown) {
        return switch (shown) {
            case Shown.Body(byte[] bytes) -> new String(bytes, StandardCharsets.UTF_8);
            case Shown.Inconvertible(String reason) -> throw new AssertionError(reason);
        };
    }
}
