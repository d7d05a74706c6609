package satchel.sync.core.canon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;

final class BookmarkFormTest {
    private static Body link(String... lines) {
        return new Body(
                "BEGIN:BOOKMARK\r\nVERSION:1\r\n"
                        + String.join("\r\n", lines)
                        + "\r\nEND:BOOKMARK\r\n");
    }

    private static boolean sayTheSame(Body one, Body other) {
        return Canonical.hash(Format.BOOKMARK, one).equals(Canonical.hash(Format.BOOKMARK, other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "UID:AAAAAAAAAAAA! UID:BBBBBBBBBBBB",
                "CREATED:20260101T000000Z! CREATED:20260102T000000Z",
                "LAST-MODIFIED:20260101T000000Z! X-NOTHING:",
                "KIND:LINK! KIND:link",
                "CHILDREN:a, b,a! CHILDREN:a,b",
                "TITLE:! X-NOTHING:",
                "TITLE:a\\, b! TITLE:a, b"
            })
    void theseSayTheSame(String one, String other) {
        assertThat(sayTheSame(link(one), link(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "CHILDREN:a,b! CHILDREN:b,a",
                "URL:https://a.example/?a\\,b! URL:https://a.example/?a,b",
                "URL:https://a.example/! URL:https://A.example/",
                "PARENT:AAAAAAAAAAAA! PARENT:aaaaaaaaaaaa",
                "TAG:a\\,b! TAG:a",
                "TITLE:tea! TITLE:Tea",
                "X-ICON:1! X-ICON:2"
            })
    void theseDoNot(String one, String other) {
        assertThat(sayTheSame(link(one), link(other))).isFalse();
    }

    @Test
    void whatAProgramCallsARootSaysNothing() {
        assertThat(
                        sayTheSame(
                                link("UID:toolbar_____", "TITLE:Bookmarks bar"),
                                link("UID:toolbar_____", "TITLE:Lesezeichen")))
                .isTrue();
        assertThat(
                        sayTheSame(
                                link("UID:AAAAAAAAAAAA", "TITLE:Bookmarks bar"),
                                link("UID:AAAAAAAAAAAA", "TITLE:Lesezeichen")))
                .isFalse();
    }

    @Test
    void anotherUidChangesNothingElse() {
        Body body = link("UID:AAAAAAAAAAAA", "KIND:LINK", "URL:a:b\\,c", "TAG:x");

        Body named = Identity.withUid(Format.BOOKMARK, body, "BBBBBBBBBBBB");

        assertThat(Canonical.uid(Format.BOOKMARK, named)).hasValue("BBBBBBBBBBBB");
        assertThat(named.text()).isEqualTo(body.text().replace("AAAAAAAAAAAA", "BBBBBBBBBBBB"));
    }
}
