package satchel.pim.bookmarks.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** As Firefox 153 and Chromium 156 said; OddAddressesTest asks them. */
final class NormalUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://%s.example/",
                "https://host:99999/",
                "https://host:8x/",
                "http://[bad]/",
                "http://[::1]x/",
                "http://[1::2::3]/",
                "https://ex^ample.org/",
                "http://1.2.3.256/",
                "http://1.2.3.09/",
                "http://a.1/",
                "http://256.1.1.1/",
                "https:///",
                "https://?x",
                "https://xn--a/",
                "https://xn--zzzzzzzz/",
                "https://\ufffd.org/",
                "https://a\u200db.org/",
                "foo://ex^ample/",
                "ws://host:99999/"
            })
    void whatABrowserDropsIsNoAddress(String url) {
        assertThat(NormalUrl.objection(url)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "https://fa\u00df.de/, https://xn--fa-hia.de/",
        "https://b\u00fccher.example, https://xn--bcher-kva.example/",
        "https://\u65e5\u672c\u8a9e\u3002jp/, https://xn--wgv71a119e.jp/",
        "http://0x7f.1/, http://127.0.0.1/",
        "http://[::ffff:1.2.3.4]/, http://[::ffff:102:304]/",
        "http://[1:0:0:2::3]:080/, http://[1:0:0:2::3]/",
        "https://ex%61mple.org, https://example.org/",
        "https:\\\\example.org\\a?\\, https://example.org/a?\\",
        "HTTPS://EXAMPLE.org:443, https://example.org/",
        "javascript:alert('a b'), javascript:alert('a b')",
        "place:sort=8, place:sort=8"
    })
    void aHostIsWrittenAsBrowsersWriteIt(String url, String written) {
        assertThat(Addresses.written(url)).isEqualTo(written);
    }

    @Test
    void punycodeComesBack() {
        for (String label :
                new String[] {"\u00e4", "a\u00e4\u20ac", "\ud83d\ude00x", "\u65e5\u672c\u8a9e"}) {
            assertThat(Punycode.decode(Punycode.encode(label))).contains(label);
        }
        assertThat(Punycode.decode("99999999")).isEmpty();
    }
}
