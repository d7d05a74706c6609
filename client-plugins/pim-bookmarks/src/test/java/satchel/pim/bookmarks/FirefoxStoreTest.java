package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.Kind;
import satchel.client.api.PimException;
import satchel.client.api.PimOutcome;
import satchel.pim.bookmarks.firefox.EmptyPlaces;
import satchel.pim.bookmarks.firefox.PlacesDump;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

final class FirefoxStoreTest {
    private static final Uid BAR = Root.TOOLBAR.uid();
    private static final Uid A = Uid.hashed("a");
    private static final Uid B = Uid.hashed("b");
    private static final Uid FOLDER = Uid.hashed("folder");

    @TempDir Path home;
    private Path profile = Path.of("");

    @BeforeEach
    void profile() throws IOException {
        Path firefox = home.resolve("snap/firefox/common/.mozilla/firefox");
        profile = Files.createDirectories(firefox.resolve("Profiles/abc.default"));
        Files.writeString(
                firefox.resolve("profiles.ini"),
                """
                [Profile0]
                Name=Mine
                IsRelative=1
                Path=Profiles/abc.default

                [Profile1]
                Name=Gone
                Path=/nowhere

                [General]
                Version=2
                """);
        EmptyPlaces.make(profile);
    }

    private Bench open() throws PimException {
        return new Bench(new FirefoxConnector(home, Map.of()).open("Mine", Kind.BOOKMARKS));
    }

    @Test
    void profilesAreFoundWhereverFirefoxCameFrom() {
        assertThat(new FirefoxConnector(home, Map.of()).databases())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.database().name()).isEqualTo("Mine");
                    assertThat(found.database().where()).isEqualTo(profile.toString());
                });
    }

    @Test
    void twoBookmarksOfOneAddressHaveTheirTagsTogether() throws PimException {
        String url = "https://example.org/";
        try (Bench bench = open()) {
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
        try (Bench bench = open()) {
            bench.write(
                    Bench.create(A, Texts.link(A, BAR, "A", url, tags)),
                    Bench.create(B, Texts.link(B, BAR, "B", url, tags)));
            assertThat(PlacesDump.of(profile))
                    .anyMatch(row -> row.startsWith(url + "|") && row.contains("|4|"));
            bench.write(
                    bench.replace(A, Texts.link(A, BAR, "A", url, new String[0])),
                    bench.replace(B, Texts.link(B, BAR, "B", url, new String[0])));
        }
        assertThat(PlacesDump.of(profile))
                .anyMatch(row -> row.startsWith(url + "|") && row.contains("|2|"));
    }

    @Test
    void aQueryStaysWhereItIsAndGoesWithItsFolder() throws Exception {
        try (Bench bench = open()) {
            bench.write(
                    Bench.create(FOLDER, Texts.folder(FOLDER, BAR, "F", A, B)),
                    Bench.create(A, Texts.link(A, FOLDER, "A")),
                    Bench.create(B, Texts.link(B, FOLDER, "B")));
            EmptyPlaces.run(
                    profile,
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
            assertThat(PlacesDump.of(profile)).anyMatch(row -> row.contains("|2|Q|"));
            assertThat(
                            bench.apply(
                                    Bench.create(
                                            new Uid("queryquery99"),
                                            Texts.link(new Uid("queryquery99"), BAR, "X"))))
                    .singleElement()
                    .isInstanceOf(PimOutcome.Refused.class);

            bench.write(bench.remove(FOLDER), bench.remove(A), bench.remove(B));
            assertThat(PlacesDump.of(profile)).noneMatch(row -> row.contains("|Q|"));
        }
    }

    @Test
    void whatFirefoxSyncsItIsToldOf() throws Exception {
        try (Bench bench = open()) {
            bench.write(
                    Bench.create(A, Texts.link(A, BAR, "A")),
                    Bench.create(B, Texts.link(B, BAR, "B")));
            EmptyPlaces.run(
                    profile,
                    "UPDATE moz_bookmarks SET syncStatus = 2 WHERE guid = '%s'".formatted(A));
            bench.write(bench.remove(A), bench.remove(B));
            assertThat(PlacesDump.of(profile)).contains(A + "|").doesNotContain(B + "|");
            bench.write(Bench.create(A, Texts.link(A, BAR, "A")));
            assertThat(PlacesDump.of(profile)).doesNotContain(A + "|");
        }
    }

    @Test
    void anotherVersionIsRefusedByItsNumber() throws PimException {
        EmptyPlaces.run(profile, "PRAGMA user_version = 87");
        try (Bench bench = open()) {
            assertThatThrownBy(bench::revisions)
                    .isInstanceOfSatisfying(
                            PimException.class,
                            refused ->
                                    assertThat(refused.kind())
                                            .isEqualTo(PimException.Kind.UNSUPPORTED))
                    .hasMessageContaining("version 87");
            assertThatThrownBy(bench.database()::begin).hasMessageContaining("version 87");
        }
    }

    @Test
    void whoeverHasItLockedIsTakenForARunningFirefox() throws Exception {
        try (Bench bench = open();
                Connection other =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + profile.resolve("places.sqlite").toUri())) {
            other.createStatement().execute("PRAGMA locking_mode = EXCLUSIVE");
            other.createStatement().execute("UPDATE moz_bookmarks SET position = position");
            assertThatThrownBy(bench::revisions).hasMessageContaining("close it and try again");
            assertThatThrownBy(bench.database()::begin)
                    .hasMessageContaining("close it and try again");
        }
    }

    @Test
    void aWholeCopyIsMadeBeforeTheFirstWriteAndThreeAreKept() throws Exception {
        try (Bench bench = open()) {
            bench.write(Bench.create(A, Texts.link(A, BAR, "A")));
            for (int n = 0; n < 5; n++) {
                bench.database().begin();
                Thread.sleep(2);
            }
        }
        try (Stream<Path> files = Files.list(profile)) {
            assertThat(files.filter(file -> file.toString().contains("satchel-backup")))
                    .hasSize(3)
                    .allSatisfy(copy -> {
                        Path folder = Files.createTempDirectory(home, "copy");
                        Files.copy(copy, folder.resolve("places.sqlite"));
                        assertThat(PlacesDump.of(folder)).anyMatch(row -> row.contains(A.value()));
                    });
        }
    }

    @Test
    void twentyThousandAreNoTrouble() throws Exception {
        try (Bench bench = open()) {
            ManyBookmarks.areNoTrouble(bench);
        }
    }
}
