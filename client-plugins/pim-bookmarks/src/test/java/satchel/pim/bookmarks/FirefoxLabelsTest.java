package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.PimChange;
import satchel.client.api.PimException;
import satchel.client.api.PimOutcome;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/** Tags and keywords, which are of an address. */
final class FirefoxLabelsTest {
    private static final Uid BAR = Root.TOOLBAR.uid();
    private static final Uid A = Uid.hashed("a");
    private static final Uid B = Uid.hashed("b");

    @TempDir Path folder;
    private FirefoxHome firefox = new FirefoxHome(Path.of(""));

    @BeforeEach
    void profile() throws IOException {
        firefox = FirefoxHome.in(folder);
    }

    @Test
    void twoBookmarksOfOneAddressHaveTheirTagsTogether() throws PimException {
        String url = "https://example.org/";
        try (Bench bench = firefox.open()) {
            bench.write(
                    Bench.create(A, Texts.link(A, BAR, "A", url, new String[] {"TAG:one"})),
                    Bench.create(B, Texts.link(B, BAR, "B", url, new String[] {"TAG:two"})));
            assertThat(bench.text(A)).contains("TAG:one", "TAG:two");

            bench.write(bench.replace(A, Texts.link(A, BAR, "A", url, new String[] {"TAG:two"})));
            assertThat(bench.text(B)).contains("TAG:two").doesNotContain("TAG:one");

            bench.write(bench.remove(A));
            assertThat(bench.text(B)).contains("TAG:two");
            bench.write(bench.remove(B));
            bench.write(Bench.create(A, Texts.link(A, BAR, "A", url, new String[0])));
            assertThat(bench.text(A)).doesNotContain("TAG:");
        }
    }

    @Test
    void aTagThatTwoBookmarksOfOneAddressLoseIsCountedOnce() throws Exception {
        String url = "https://example.org/";
        String[] tags = {"TAG:one", "TAG:two"};
        try (Bench bench = firefox.open()) {
            bench.write(
                    Bench.create(A, Texts.link(A, BAR, "A", url, tags)),
                    Bench.create(B, Texts.link(B, BAR, "B", url, tags)));
            assertThat(firefox.rows())
                    .anyMatch(row -> row.startsWith(url + "|") && row.contains("|4|"));
            bench.write(
                    bench.replace(A, Texts.link(A, BAR, "A", url, new String[0])),
                    bench.replace(B, Texts.link(B, BAR, "B", url, new String[0])));
        }
        assertThat(firefox.rows())
                .anyMatch(row -> row.startsWith(url + "|") && row.contains("|2|"));
    }

    private static String[] more(String... lines) {
        return lines;
    }

    private static PimChange keyword(Uid uid, String url, String word) {
        return Bench.create(uid, Texts.link(uid, BAR, "T", url, more("KEYWORD:" + word)));
    }

    @Test
    void aKeywordOfAnotherAddressIsTakenFromNobody() throws Exception {
        try (Bench bench = firefox.open()) {
            bench.write(keyword(A, "https://a.example/", "x"));
            assertThat(bench.apply(keyword(B, "https://b.example/", "X")))
                    .singleElement()
                    .isInstanceOf(PimOutcome.Kept.class);
            assertThat(bench.value(A, "KEYWORD")).isEqualTo("x");
            assertThat(bench.value(B, "KEYWORD")).isEmpty();
        }
    }

    @Test
    void aKeywordWithFormDataIsLeftAlone() throws Exception {
        try (Bench bench = firefox.open()) {
            bench.write(Bench.create(A, Texts.link(A, BAR, "A", "https://a.example/", more())));
            firefox.run(
                    "INSERT INTO moz_keywords (keyword, place_id, post_data)"
                            + " SELECT 'x', id, 'q=%s' FROM moz_places");
            bench.apply(keyword(B, "https://b.example/", "x"));
        }
        assertThat(firefox.rows()).anyMatch(row -> row.contains("q=%s"));
    }

    @Test
    void aKeywordGoesWithItsBookmarkToAnotherAddressAndToAnotherBookmark() throws Exception {
        try (Bench bench = firefox.open()) {
            bench.write(keyword(A, "https://a.example/", "x"));
            bench.write(
                    bench.replace(
                            A, Texts.link(A, BAR, "T", "https://c.example/", more("KEYWORD:x"))));
            assertThat(bench.value(A, "KEYWORD")).isEqualTo("x");
            bench.write(
                    keyword(B, "https://b.example/", "x"),
                    bench.replace(
                            A, Texts.link(A, BAR, "T", "https://c.example/", more("KEYWORD:y"))));
            assertThat(bench.value(A, "KEYWORD")).isEqualTo("y");
            assertThat(bench.value(B, "KEYWORD")).isEqualTo("x");
            assertThat(firefox.place("https://a.example/")).isEmpty();
            assertThat(firefox.place("https://b.example/")).contains("|2|");
        }
    }
}
