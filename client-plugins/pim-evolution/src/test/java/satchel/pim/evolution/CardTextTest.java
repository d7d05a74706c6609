package satchel.pim.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.content.card.Card;
import satchel.content.line.MalformedContentException;

/** What the data server is given of a card. */
final class CardTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "http\\://a.example, http://a.example",
                "\\\"as is\\\", \"as is\"",
                "a\\\\:b, a\\\\:b",
                "a\\;b\\nc, a\\;b\\nc",
                "ends in one\\, ends in one\\"
            })
    void escapesThatItDoesNotKnowAreResolved(String value, String given)
            throws MalformedContentException {
        Card card =
                Card.parse(
                        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u\r\nFN:A\r\nNOTE:%s\r\nEND:VCARD\r\n"
                                .formatted(value));

        assertThat(CardText.ofDataServer(card).property("NOTE").orElseThrow().value())
                .isEqualTo(given);
    }
}
