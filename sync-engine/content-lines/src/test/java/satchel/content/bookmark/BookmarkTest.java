package satchel.content.bookmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.content.line.MalformedContentException;

final class BookmarkTest {
    private static final String LINK =
            "VERSION:1|UID:K3u2sj38fj_a|KIND:LINK|TITLE:Tea\\, green|URL:https://a.example/?a\\,b"
                    + "|PARENT:toolbar_____|TAG:tea|TAG:green|KEYWORD:t|X-ICON:1"
                    + "|CREATED:20261127T221100Z|LAST-MODIFIED:20261128T221100Z";
    private static final String FOLDER =
            "VERSION:1|UID:BBBBBBBBBBBB|KIND:FOLDER|PARENT:menu________"
                    + "|CHILDREN:K3u2sj38fj_a,CCCCCCCCCCCC";

    private static Bookmark parsed(String lines) throws MalformedContentException {
        return Bookmark.parse(
                "BEGIN:BOOKMARK\r\n" + lines.replace("|", "\r\n") + "\r\nEND:BOOKMARK\r\n");
    }

    @Test
    void aLinkSaysWhatItIs() throws MalformedContentException {
        Bookmark link = parsed(LINK);

        assertThat(link.kind()).isEqualTo(BookmarkKind.LINK);
        assertThat(link.uid()).isEqualTo("K3u2sj38fj_a");
        assertThat(link.title()).isEqualTo("Tea, green");
        assertThat(link.url()).hasValue("https://a.example/?a\\,b");
        assertThat(link.parent()).hasValue("toolbar_____");
        assertThat(link.tags()).containsExactly("tea", "green");
        assertThat(link.keyword()).hasValue("t");
        assertThat(link.created()).hasValue("20261127T221100Z");
        assertThat(link.children()).isEmpty();
    }

    @Test
    void aFolderNamesItsChildrenInOrder() throws MalformedContentException {
        assertThat(parsed(FOLDER).children()).containsExactly("K3u2sj38fj_a", "CCCCCCCCCCCC");
        assertThat(parsed("VERSION:1|UID:toolbar_____|KIND:folder").isRoot()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "about:blank", "place:sort=8", "data:,x", "x+y:z"})
    void anyAbsoluteUriIsALink(String url) throws MalformedContentException {
        assertThat(parsed(LINK.replace("https://a.example/?a\\,b", url)).url()).hasValue(url);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "VERSION:1|!! the bookmark has no VERSION",
                "VERSION:1! VERSION:2! the VERSION 2, where 1 may be",
                "UID:K3u2sj38fj_a! X-UID:a! the bookmark has no UID",
                "UID:K3u2sj38fj_a! UID:abc! the UID 'abc', which is not 12",
                "UID:K3u2sj38fj_a! UID:K3u2sj38fj a! which is not 12",
                "KIND:LINK! X-KIND:LINK! the bookmark has no KIND",
                "KIND:LINK! KIND:PLACE! the KIND PLACE",
                "URL:https://a.example/?a\\,b! X-URL:a! the bookmark has no URL",
                "URL:https://a.example/?a\\,b! URL:a.example/! which is not absolute",
                "URL:https://a.example/?a\\,b! URL:https://a b/! which is not absolute",
                "PARENT:toolbar_____! X-PARENT:x! the bookmark has no PARENT",
                "PARENT:toolbar_____! PARENT:K3u2sj38fj_a! itself as PARENT",
                "PARENT:toolbar_____! PARENT:toolbar! which is no UID",
                "TAG:green! TAG:tea! the TAG tea twice",
                "X-ICON:1! CHILDREN:CCCCCCCCCCCC! a CHILDREN, which no LINK has",
                "X-ICON:1! TITLE:x! more than one TITLE",
                "CREATED:20261127T221100Z! CREATED:20261127T221100! a CREATED that is no UTC time"
            })
    void whatIsWrongIsNamed(String line, @Nullable String instead, String fault) {
        String wrong = LINK.replace(line, instead == null ? "" : instead);

        assertThatThrownBy(() -> parsed(wrong))
                .isInstanceOf(MalformedContentException.class)
                .hasMessageContaining(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "VERSION:1|UID:menu________|KIND:FOLDER|PARENT:toolbar_____! a PARENT",
                "VERSION:1|UID:menu________|KIND:LINK|URL:a:b! is no folder",
                "VERSION:1|UID:BBBBBBBBBBBB|KIND:FOLDER|PARENT:menu________|URL:a:b! a URL",
                "VERSION:1|UID:BBBBBBBBBBBB|KIND:FOLDER|PARENT:menu________|CHILDREN:x! 'x' in CHILD",
                "VERSION:1|UID:BBBBBBBBBBBB|KIND:SEPARATOR|PARENT:menu________|TITLE:x! a TITLE",
                "VERSION:1|UID:BBBBBBBBBBBB|KIND:SEPARATOR! no PARENT"
            })
    void foldersAndSeparatorsHaveRulesOfTheirOwn(String lines, String fault) {
        assertThatThrownBy(() -> parsed(lines))
                .isInstanceOf(MalformedContentException.class)
                .hasMessageContaining(fault);
    }

    @Test
    void oneBookmarkIsOneObject() {
        assertThatThrownBy(() -> Bookmark.parse("BEGIN:VCARD\r\nEND:VCARD\r\n"))
                .hasMessageContaining("VCARD where a BOOKMARK should be");
        assertThatThrownBy(() ->
                        Bookmark.parse(
                                "BEGIN:BOOKMARK\r\nEND:BOOKMARK\r\n"
                                        + "BEGIN:BOOKMARK\r\nEND:BOOKMARK\r\n"))
                .hasMessageContaining("2 bookmarks");
    }
}
