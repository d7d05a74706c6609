package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.PimOutcome;
import satchel.pim.bookmarks.firefox.FirefoxProfile;
import satchel.pim.bookmarks.firefox.FirefoxStore;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

final class FirefoxStoreTest {
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

    @Test
    void aQueryStaysWhereItIsAndGoesWithItsFolder() throws Exception {
        try (Bench bench = firefox.open()) {
            bench.write(
                    Bench.create(FOLDER, Texts.folder(FOLDER, BAR, "F", A, B)),
                    Bench.create(A, Texts.link(A, FOLDER, "A")),
                    Bench.create(B, Texts.link(B, FOLDER, "B")));
            firefox.run(
                    """
                    INSERT INTO moz_places (id, url, guid, foreign_count)
                      VALUES (99, 'place:sort=8', 'placeplace99', 1);
                    INSERT INTO moz_bookmarks (type, fk, parent, position, title, guid)
                      SELECT 1, 99, id, 2, 'Q', 'queryquery99' FROM moz_bookmarks
                      WHERE guid = '%s';
                    """
                            .formatted(FOLDER));
            assertThat(bench.value(FOLDER, "CHILDREN")).isEqualTo(A + "," + B);
            bench.write(bench.replace(FOLDER, Texts.folder(FOLDER, BAR, "F", B, A)));
            assertThat(firefox.rows()).anyMatch(row -> row.contains("|2|Q|"));
            assertThat(
                            bench.apply(
                                    Bench.create(
                                            new Uid("queryquery99"),
                                            Texts.link(new Uid("queryquery99"), BAR, "X"))))
                    .singleElement()
                    .isInstanceOf(PimOutcome.Refused.class);

            bench.write(bench.remove(FOLDER), bench.remove(A), bench.remove(B));
            assertThat(firefox.rows()).noneMatch(row -> row.contains("|Q|"));
        }
    }

    @Test
    void whatFirefoxSyncsItIsToldOf() throws Exception {
        try (Bench bench = firefox.open()) {
            bench.write(
                    Bench.create(A, Texts.link(A, BAR, "A")),
                    Bench.create(B, Texts.link(B, BAR, "B")));
            firefox.run("UPDATE moz_bookmarks SET syncStatus = 2 WHERE guid = '%s'".formatted(A));
            bench.write(bench.remove(A), bench.remove(B));
            assertThat(firefox.rows()).contains(A + "|").doesNotContain(B + "|");
            bench.write(Bench.create(A, Texts.link(A, BAR, "A")));
            assertThat(firefox.rows()).doesNotContain(A + "|");
        }
    }

    @Test
    void twentyThousandAreNoTrouble() throws Exception {
        CountingStore store =
                new CountingStore(new FirefoxStore(new FirefoxProfile(firefox.profile(), "Mine")));
        try (Bench bench = store.like(firefox.open().database())) {
            ManyBookmarks.areNoTrouble(bench, store);
        }
    }
}
