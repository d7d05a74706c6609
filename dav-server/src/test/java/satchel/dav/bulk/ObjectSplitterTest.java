package satchel.dav.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.dav.http.DavError;

/** Cards are cut out of a stream byte for byte. */
class ObjectSplitterTest {
    private static final String A = "BEGIN:VCARD\r\nUID:a\r\nNOTE:é\r\n END:VCARD\r\nEND:VCARD\r\n";
    private static final String B = "begin:vcard\nUID:b\nend:vcard \n";
    private static final String AGENT =
            "BEGIN:VCARD\nUID:c\nAGENT:\nBEGIN:VCARD\nUID:d\nEND:VCARD\nEND:VCARD\n";

    @Test
    void eachCardComesAsItWasSent() throws IOException {
        assertThat(split("\uFEFF\r\n" + A + "\n \n" + B + AGENT)).containsExactly(A, B, AGENT);
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertThat(split(A + B.strip())).containsExactly(A, B.strip());
        assertThat(split("")).isEmpty();
    }

    @Test
    void aCardThatIsTooLongIsCutAndTheNextOneIsNot() throws IOException {
        String longer = "BEGIN:VCARD\nNOTE:" + "x".repeat(500) + "\nEND:VCARD\n";

        List<String> cards = split(longer + B, 100);

        assertThat(cards).hasSize(2);
        assertThat(cards.getFirst()).hasSize(101);
        assertThat(cards.getLast()).isEqualTo(B);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UID:a\n", "END:VCARD\n", "BEGIN:VCARD\nUID:a\n", "BEGIN:VCALENDAR\n"})
    void whatIsNoCardIsRefusedAfterThoseBeforeIt(String rest) throws IOException {
        ObjectSplitter cards = splitter(B + rest, 1000);

        assertThat(cards.next()).isPresent();
        assertThatThrownBy(cards::next).isInstanceOf(DavError.class);
    }

    private static List<String> split(String text) throws IOException {
        return split(text, 1000);
    }

    private static List<String> split(String text, int most) throws IOException {
        ObjectSplitter splitter = splitter(text, most);
        List<String> cards = new ArrayList<>();
        for (Optional<byte[]> card = splitter.next(); card.isPresent(); card = splitter.next()) {
            cards.add(new String(card.get(), StandardCharsets.UTF_8));
        }
        return cards;
    }

    private static ObjectSplitter splitter(String text, int most) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new ObjectSplitter(new ByteArrayInputStream(bytes), ObjectSplitter.Of.CARDS, most);
    }
}
