package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.FoundDatabase;
import satchel.client.api.Kind;
import satchel.client.api.PimChange;
import satchel.client.api.PimException;
import satchel.client.api.PimOutcome;
import satchel.client.api.Program;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

final class ChromiumStoreTest {
    private static final Uid BAR = Root.TOOLBAR.uid();
    private static final Uid OTHER = Root.UNFILED.uid();
    private static final Uid A = Uid.hashed("a");
    private static final Uid B = Uid.hashed("b");
    private static final Uid FOLDER = Uid.hashed("folder");

    @TempDir Path home;
    private Path profile = Path.of("");
    private ChromiumConnector connector = new ChromiumConnector();

    @BeforeEach
    void profile() throws IOException {
        profile = Files.createDirectories(home.resolve(".config/google-chrome/Profile 1"));
        Files.writeString(profile.resolve("Preferences"), "{}");
        connector = new ChromiumConnector(home, Map.of());
    }

    private Bench open() throws PimException {
        return new Bench(connector.open(profile.toString(), Kind.BOOKMARKS));
    }

    private Path file() {
        return profile.resolve("Bookmarks");
    }

    @Test
    void aProfileIsFoundUnderTheNameThatTheBrowserShows() throws IOException {
        Files.writeString(
                profile.resolveSibling("Local State"),
                "{\"profile\":{\"info_cache\":{\"Profile 1\":{\"name\":\"Arbeit\"}}}}");

        assertThat(connector.databases())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.database().name()).isEqualTo("Arbeit");
                    assertThat(found.program().map(Program::name)).contains("Google Chrome");
                });
    }

    @Test
    void aBookmarkMayComeBeforeItsFolderAndGoesWhereTheFolderSays() throws PimException {
        try (Bench bench = open()) {
            bench.write(
                    Bench.create(A, Texts.link(A, FOLDER, "A")),
                    Bench.create(FOLDER, Texts.folder(FOLDER, BAR, "F", B, A)),
                    Bench.create(B, Texts.link(B, FOLDER, "B")));

            assertThat(bench.value(FOLDER, "CHILDREN")).isEqualTo(B + "," + A);
            assertThat(bench.value(BAR, "CHILDREN")).isEqualTo(FOLDER.value());
        }
    }

    @Test
    void whatIsNotKnownAndWhatDidNotChangeStays() throws PimException, IOException {
        Files.writeString(
                file(),
                """
                {"checksum": "x", "sync_metadata": "abc=", "roots": {
                "bookmark_bar": {"children": [
                  {"date_added": "13440000000000000", "date_last_used": "0", "guid":
                  "11111111-1111-4111-8111-111111111111", "id": "4", "name": "One", "meta_info":
                  {"power": "7"}, "type": "url", "url": "https://one.example/"}],
                "guid": "0bc5d13f-2cba-5d74-951f-3f233fe6c908", "id": "1", "name": "Bar",
                "type": "folder"},
                "other": {"children": [], "id": "2", "name": "Other", "type": "folder"},
                "synced": {"children": [], "id": "3", "name": "Mobile", "type": "folder"},
                "vendor": {"x": 1}}, "version": 1}
                """);
        Uid one = Uid.hashed("11111111-1111-4111-8111-111111111111");
        try (Bench bench = open()) {
            assertThat(bench.value(one, "CREATED")).isEqualTo("20261124T132000Z");
            bench.write(
                    bench.replace(one, bench.text(one).replace("TITLE:One", "TITLE:Eins")),
                    Bench.create(A, Texts.link(A, BAR, "A")));
        }

        assertThat(Files.readString(file()))
                .contains("\"sync_metadata\": \"abc=\"", "\"power\": \"7\"", "\"x\": 1")
                .contains("11111111-1111-4111-8111-111111111111", "Eins", "\"id\": \"5\"")
                .doesNotContain("\"One\"", "\"checksum\": \"x\"");
    }

    @Test
    void theMenuIsAFolderAmongTheOthersAndNoRecordOfIt() throws PimException, IOException {
        Uid menu = Root.MENU.uid();
        try (Bench bench = open()) {
            bench.write(
                    Bench.create(A, Texts.link(A, menu, "A")),
                    Bench.create(B, Texts.link(B, OTHER, "B")));

            assertThat(bench.value(menu, "CHILDREN")).isEqualTo(A.value());
            assertThat(bench.value(OTHER, "CHILDREN")).isEqualTo(B.value());
            assertThat(Files.readString(file())).contains("\"Bookmarks menu\"");
            bench.write(bench.remove(A));
            assertThat(bench.revisions()).hasSize(5);
        }
    }

    @Test
    void aSeparatorLooksLikeOneAndIsOne() throws PimException, IOException {
        try (Bench bench = open()) {
            String text = Texts.separator(A, BAR);
            bench.write(Bench.create(A, text));

            assertThat(bench.text(A)).contains("KIND:SEPARATOR").doesNotContain("TITLE");
            assertThat(Files.readString(file())).contains("\"──────────\"");
        }
    }

    @Test
    void whatItCannotHoldIsToldAsNotHeld() throws PimException {
        try (Bench bench = open()) {
            PimOutcome outcome =
                    bench.apply(Bench.create(A, Texts.link(A, BAR, "A", "TAG:t", "KEYWORD:k")))
                            .getFirst();

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            PimOutcome.Kept.class,
                            kept ->
                                    assertThat(kept.record().text())
                                            .doesNotContain("TAG", "KEYWORD"));
        }
    }

    @Test
    void aCopyIsMadeBeforeTheFirstWriteAndThreeAreKept() throws Exception {
        try (Bench bench = open()) {
            bench.write(Bench.create(A, Texts.link(A, BAR, "A")));
            for (int n = 0; n < 5; n++) {
                bench.database().begin();
                Thread.sleep(2);
            }
        }
        try (Stream<Path> files = Files.list(profile)) {
            assertThat(files.filter(file -> file.toString().contains("satchel-backup"))).hasSize(3);
        }
    }

    @Test
    void aRunningBrowserIsNamedAndNothingIsWritten() throws PimException, IOException {
        String machine = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        Path lock = profile.resolveSibling("SingletonLock");
        Files.createSymbolicLink(lock, Path.of(machine + "-" + ProcessHandle.current().pid()));
        try (Bench bench = open()) {
            assertThat(bench.revisions()).hasSize(4);
            assertThatThrownBy(bench.database()::begin)
                    .isInstanceOfSatisfying(
                            PimException.class,
                            busy -> assertThat(busy.kind()).isEqualTo(PimException.Kind.BUSY))
                    .hasMessageContaining("Google Chrome is running");
            PimChange change = Bench.create(A, Texts.link(A, BAR, "A"));
            assertThatThrownBy(() -> bench.apply(change)).isInstanceOf(PimException.class);
            assertThat(file()).doesNotExist();
            assertThat(connector.databases().getFirst().program())
                    .map(Program::state)
                    .contains(Program.State.RUNNING);

            Files.delete(lock);
            Files.createSymbolicLink(lock, Path.of(machine + "-999999999"));
            bench.database().begin();
        }
    }

    @Test
    void anotherVersionAndAnEncryptedFileAreRefused() throws PimException, IOException {
        Files.writeString(file(), "{\"roots\": {}, \"version\": 2}");
        try (Bench bench = open()) {
            assertThatThrownBy(bench::revisions).hasMessageContaining("version '2'");
            Files.writeString(file(), "{\"roots\": {}, \"vers");
            assertThatThrownBy(bench::revisions).hasMessageContaining("not whole");
            Files.delete(file());
            Files.writeString(profile.resolve("EncryptedBookmarks2"), "v10");
            assertThatThrownBy(bench::revisions).hasMessageContaining("encrypted");
        }
    }

    @Test
    void twentyThousandAreNoTrouble() throws Exception {
        try (Bench bench = open()) {
            ManyBookmarks.areNoTrouble(bench);
        }
    }

    @Test
    void aFolderThatIsNoProfileIsNotFound() {
        assertThatThrownBy(() -> connector.open(home.toString(), Kind.BOOKMARKS))
                .isInstanceOf(PimException.class);
        assertThatThrownBy(() -> connector.open(profile.toString(), Kind.CALENDAR))
                .isInstanceOf(PimException.class);
        Optional<FoundDatabase> one = connector.databases().stream().findFirst();
        assertThat(one).isPresent();
    }
}
