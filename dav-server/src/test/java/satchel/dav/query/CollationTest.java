package satchel.dav.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollationTest {
    @ParameterizedTest
    @CsvSource({
        "ASCII_CASEMAP, CONTAINS, Straße Nord, STRA, true",
        "ASCII_CASEMAP, CONTAINS, Übung, übung, false",
        "ASCII_CASEMAP, CONTAINS, Übung, BUNG, true",
        "OCTET, CONTAINS, abc, B, false",
        "OCTET, CONTAINS, abc, b, true",
        "UNICODE_CASEMAP, CONTAINS, Übung, übung, true",
        "UNICODE_CASEMAP, EQUALS, ÉCOLE, école, true",
        "UNICODE_CASEMAP, EQUALS, École, eco, false",
        "UNICODE_CASEMAP, STARTS_WITH, 'Ångström, Anders', ångström, true",
        "UNICODE_CASEMAP, STARTS_WITH, Anders Ångström, ångström, false",
        "UNICODE_CASEMAP, ENDS_WITH, Anders Ångström, STRÖM, true",
        "UNICODE_CASEMAP, EQUALS, ΣΊΣΥΦΟΣ, σίσυφος, true",
    })
    void textsAreComparedAsTheCollationSays(
            Collation collation, MatchType type, String value, String text, boolean expected) {
        assertThat(new TextMatch(text, collation, type, false).matches(value)).isEqualTo(expected);
        assertThat(new TextMatch(text, collation, type, true).matches(value))
                .isNotEqualTo(expected);
    }
}
