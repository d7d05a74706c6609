package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.client.api.PimException;
import satchel.client.api.PimOutcome;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/** Rows that somebody spoilt, and what would spoil them. */
final class FirefoxDamageTest {
    private static final Uid BAR = Root.TOOLBAR.uid();
    private static final Uid A = Uid.hashed("a");
    private static final Uid B = Uid.hashed("b");
    private static final Uid FOLDER = Uid.hashed("folder");

    @TempDir Path folder;
    private FirefoxHome firefox = new FirefoxHome(Path.of(""));

    @BeforeEach
    void profile() throws IOException {
        firefox = FirefoxHome.in(folder);
    }

    private static void assertDamaged(Bench bench, String why) {
        assertThatThrownBy(bench::revisions)
                .isInstanceOfSatisfying(
                        PimException.class,
                        refused ->
                                assertThat(refused.kind()).isEqualTo(PimException.Kind.UNREADABLE))
                .hasMessageContaining(why);
        assertThatThrownBy(() -> bench.apply(Bench.create(B, Texts.link(B, BAR, "B"))))
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE FROM moz_places, has no address",
        "UPDATE moz_places SET url = NULL, has no address",
        "UPDATE moz_bookmarks SET fk = NULL WHERE type = 1, has no address",
        "UPDATE moz_bookmarks SET parent = 999 WHERE type = 1, in no folder",
        "UPDATE moz_bookmarks SET parent = id WHERE title = 'F', in no folder",
        "UPDATE moz_bookmarks SET type = 4 WHERE type = 1, of kind 4"
    })
    void whatIsDamagedIsNotDeleted(String statement, String why) throws Exception {
        try (Bench bench = firefox.open()) {
            bench.write(
                    Bench.create(FOLDER, Texts.folder(FOLDER, BAR, "F", A)),
                    Bench.create(A, Texts.link(A, FOLDER, "A", "TAG:t")));
            bench.revisions();
            firefox.run(statement);
            assertDamaged(bench, why);
        }
    }

    @Test
    void aTimeBeyondFourDigitsIsTheLast() throws Exception {
        try (Bench bench = firefox.open()) {
            bench.write(Bench.create(A, Texts.link(A, BAR, "A")));
            firefox.run("UPDATE moz_bookmarks SET dateAdded = 1464000000000000000");
            assertThat(bench.value(A, "CREATED")).isEqualTo("99991231T235959Z");
            bench.write(bench.replace(A, bench.text(A).replace("TITLE:A", "TITLE:B")));
        }
        assertThat(firefox.rows()).anyMatch(row -> row.contains("|1464000000000000000|"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://%s.example/", "http://[bad]/", "https://host:99999/"})
    void whatFirefoxTakesForNoAddressIsRefused(String url) throws Exception {
        try (Bench bench = firefox.open()) {
            assertThat(bench.apply(Bench.create(A, Texts.link(A, BAR, "A", url, new String[0]))))
                    .singleElement()
                    .isInstanceOf(PimOutcome.Refused.class);
        }
    }
}
