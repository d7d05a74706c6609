package satchel.pim.outlook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import satchel.pim.outlook.item.ItemProperties;
import satchel.pim.outlook.item.ListedItem;

final class BodyTextTest {
    static Stream<Arguments> rich() {
        return Stream.of(
                Arguments.of("{\\rtf1\\ansi One\\par\r\nTwo\\line Three}", "One\nTwo\nThree"),
                Arguments.of(
                        "{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0;}\\b Bold\\b0  text}",
                        "Bold text"),
                Arguments.of("{\\rtf1 caf\\'e9 \\u8364?5 \\u-3913\\'3f}", "café €5 \uF0B7"),
                Arguments.of("{\\rtf1 {\\*\\htmltag64 <p>}seen{\\*\\generator X;}}", "seen"),
                Arguments.of("{\\rtf1 a\\{b\\}c\\\\d\\~e\\tab f}", "a{b}c\\d e\tf"),
                Arguments.of("{\\rtf1\\uc2 x\\u233??y}", "xéy"),
                Arguments.of("{\\rtf1 cut \\'e", "cut"),
                Arguments.of("}}} \\", ""),
                Arguments.of("", ""));
    }

    @ParameterizedTest
    @MethodSource("rich")
    void richTextIsText(String rtf, String plain) {
        assertThat(RichText.plain(rtf)).isEqualTo(plain);
    }

    static Stream<Arguments> html() {
        return Stream.of(
                Arguments.of(
                        "<html><head><style>p {}</style><title>t</title></head>"
                                + "<body><p>One</p>\r\n<div>Two<br>Three</div></body></html>",
                        "One\nTwo\nThree"),
                Arguments.of(
                        "<p>a &amp; b &lt;c&gt; &#8364; &#x20AC; &unknown;</p>",
                        "a & b <c> € € &unknown;"),
                Arguments.of("<!-- no <b> -->yes &nbsp;$1", "yes  $1"),
                Arguments.of("&#9999999;x", "x"));
    }

    @ParameterizedTest
    @MethodSource("html")
    void htmlIsText(String html, String plain) {
        assertThat(HtmlText.plain(html)).isEqualTo(plain);
    }

    @Test
    void thePlainBodyCountsBeforeTheFormattedOne() {
        byte[] html = "<p>café</p>".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(
                        BodyText.of(
                                ListedItem.with()
                                        .text(ItemProperties.BODY, "plain")
                                        .bytes(ItemProperties.HTML, html)
                                        .item()))
                .isEqualTo("plain");
        assertThat(BodyText.of(ListedItem.with().bytes(ItemProperties.HTML, html).item()))
                .isEqualTo("café");
        assertThat(BodyText.of(ListedItem.with().item())).isEmpty();
    }
}
