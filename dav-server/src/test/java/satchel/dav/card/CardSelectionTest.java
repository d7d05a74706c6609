package satchel.dav.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CARDDAV:prop within address-data (RFC 6352 section 10.4.2). */
class CardSelectionTest {
    private static final String CARD =
            """
            BEGIN:VCARD
            VERSION:4.0
            UID:1
            FN:Zoë
            item1.TEL;TYPE=work:1
            ITEM2.TEL:2
            TEL:3
            X-SHIP:Serenity
            END:VCARD
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    FN                 | FN:Zoë
                    TEL                | item1.TEL;TYPE=work:1 ITEM2.TEL:2 TEL:3
                    ITEM1.TEL          | item1.TEL;TYPE=work:1
                    ITEM2.TEL          | ITEM2.TEL:2
                    X-SHIP VERSION     | VERSION:4.0 X-SHIP:Serenity
                    NICKNAME           | ''
                    -FN                | FN:
                    -ITEM1.TEL TEL     | item1.TEL;TYPE=work: ITEM2.TEL:2 TEL:3
                    """)
    void onlyTheNamedPropertiesAreShown(String names, String lines) {
        List<CardSelection.Wanted> wanted =
                Arrays.stream(names.split(" ")).map(CardSelectionTest::wanted).toList();
        CardView view = new CardView(Optional.empty(), Optional.of(new CardSelection(wanted)));

        assertThat(shown(view))
                .isEqualTo(
                        "BEGIN:VCARD\r\n"
                                + lines.replace(" ", "\r\n")
                                + (lines.isEmpty() ? "" : "\r\n")
                                + "END:VCARD\r\n");
    }

    /** A minus stands for novalue. */
    private static CardSelection.Wanted wanted(String name) {
        return name.startsWith("-")
                ? new CardSelection.Wanted(name.substring(1), CardSelection.Value.LEFT_OUT)
                : new CardSelection.Wanted(name, CardSelection.Value.SHOWN);
    }

    private static String shown(CardView view) {
        return switch (view.of(CARD.getBytes(StandardCharsets.UTF_8))) {
            case Shown.Body(byte[] bytes) -> new String(bytes, StandardCharsets.UTF_8);
            case Shown.Inconvertible(String reason) -> throw new AssertionError(reason);
        };
    }
}
