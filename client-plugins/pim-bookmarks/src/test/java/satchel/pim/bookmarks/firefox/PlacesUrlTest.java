package satchel.pim.bookmarks.firefox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As Firefox 153 wrote them itself. */
final class PlacesUrlTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "https://www.mozilla.org/about/, 47357608426557, https://, www.mozilla.org,"
                        + " gro.allizom.www.",
                "https://User@example.org/a%20b?q=%C3%A9#%C3%BC, 47357798122454, https://,"
                        + " example.org, gro.elpmaxe.",
                "http://xn--mnchen-3ya.example/, 125511715294355, http://, xn--mnchen-3ya.example,"
                        + " elpmaxe.ay3-nehcnm--nx.",
                "javascript:alert('a b'), 61196244238534, javascript:, alert('a b'), .",
                "about:config, 175532550373693, about:, config, .",
                "place:sort=8&maxResults=10, 268505095842199, place:, sort=8&maxResults=10, .",
            })
    void firefoxWorksOutTheSame(
            String url, long hash, String prefix, String host, String reversed) {
        PlacesUrl places = new PlacesUrl(url);

        assertThat(places.hash()).isEqualTo(hash);
        assertThat(places.prefix()).isEqualTo(prefix);
        assertThat(places.hostAndPort()).isEqualTo(host);
        assertThat(places.reversedHost()).isEqualTo(reversed);
    }
}
