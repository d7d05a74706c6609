package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.client.api.PimChange;
import satchel.client.api.PimException;
import satchel.client.api.PimOutcome;
import satchel.pim.bookmarks.store.Backups;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/** What may have happened to the file, and what would happen to it in the browser. */
final class ChromiumFileTest {
    private static final Uid BAR = Root.TOOLBAR.uid();
    private static final Uid A = Uid.hashed("a");
    private static final String LINK =
            "{\"guid\": \"%s\", \"id\": \"%s\", \"name\": \"%s\", \"type\": \"url\","
                    + " \"url\": \"https://one.example/\"}";
    private static final String ONE = LINK.formatted("", "4", "One");

    @TempDir Path folder;
    private ChromiumHome chrome = new ChromiumHome(Path.of(""));

    @BeforeEach
    void profile() throws IOException {
        chrome = ChromiumHome.in(folder);
    }

    private static void assertUnreadable(Bench bench) {
        assertThatThrownBy(bench::revisions)
                .isInstanceOfSatisfying(
                        PimException.class,
                        refused ->
                                assertThat(refused.kind()).isEqualTo(PimException.Kind.UNREADABLE));
        assertThatThrownBy(() -> bench.apply(Bench.create(A, Texts.link(A, BAR, "A"))))
                .isInstanceOf(PimException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bookmarks.bak", "Bookmarks.satchel-backup-20260101T000000000Z"})
    void aFileOfWhichOnlyACopyIsThereIsNotEmpty(String copy) throws Exception {
        Files.writeString(chrome.profile().resolve(copy), ChromiumHome.EMPTY.formatted(ONE));
        try (Bench bench = chrome.open()) {
            assertUnreadable(bench);
        }
        assertThat(chrome.file()).doesNotExist();
    }

    @Test
    void aLinkToWhatIsNotThereIsNotEmpty() throws Exception {
        Files.createSymbolicLink(chrome.file(), folder.resolve("unmounted/Bookmarks"));
        try (Bench bench = chrome.open()) {
            assertUnreadable(bench);
        }
        assertThat(chrome.file()).isSymbolicLink();
    }

    @Test
    void aLinkAndPermissionsStay() throws Exception {
        Path real = folder.resolve("real");
        Files.writeString(real, ChromiumHome.EMPTY.formatted(ONE));
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-rw----"));
        Files.createSymbolicLink(chrome.file(), real);
        try (Bench bench = chrome.open()) {
            bench.write(Bench.create(A, Texts.link(A, BAR, "A")));
        }
        assertThat(chrome.file()).isSymbolicLink();
        assertThat(real).content().contains("\"One\"", "\"A\"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-rw----");
    }

    @Test
    void aCopyIsMadeOfWhatWasThere() throws Exception {
        chrome.write(ONE);
        String before = chrome.text();
        try (Bench bench = chrome.open()) {
            bench.database().begin();
            bench.write(Bench.create(A, Texts.link(A, BAR, "A")));
        }
        assertThat(Backups.all(chrome.file()))
                .singleElement()
                .satisfies(copy -> assertThat(copy).content().isEqualTo(before));
    }

    @Test
    void anyNumberOfEntriesMayHaveOneNameOrNone() throws Exception {
        String guid = "11111111-1111-4111-8111-111111111111";
        List<String> same = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            same.add(LINK.formatted(guid, "7", "Same " + n));
            same.add(LINK.formatted("", "", "None " + n));
        }
        chrome.write(String.join(",", same));
        try (Bench bench = chrome.open()) {
            assertThat(bench.revisions()).hasSize(12);
            bench.write(Bench.create(A, Texts.link(A, BAR, "A")));
            assertThat(bench.revisions()).hasSize(13);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://%s.example/", "http://[bad]/", "https://host:99999/"})
    void whatChromiumTakesForNoAddressIsRefused(String url) throws Exception {
        try (Bench bench = chrome.open()) {
            assertThat(bench.apply(Bench.create(A, Texts.link(A, BAR, "A", url, new String[0]))))
                    .singleElement()
                    .isInstanceOf(PimOutcome.Refused.class);
        }
    }

    /** Of 200 levels in the file each folder takes two. */
    @Test
    void noMoreFoldersAreInEachOtherThanChromiumReads() throws Exception {
        try (Bench bench = chrome.open()) {
            List<PimOutcome> told = bench.apply(nested(Root.MENU.uid(), 120));
            assertThat(told).filteredOn(PimOutcome.Refused.class::isInstance).hasSize(30);
            assertThat(bench.revisions()).hasSize(94);
        }
    }

    static PimChange[] nested(Uid root, int many) {
        List<PimChange> nested = new ArrayList<>();
        Uid parent = root;
        for (int n = 0; n < many; n++) {
            Uid folder = Uid.hashed("f" + n);
            nested.add(Bench.create(folder, Texts.folder(folder, parent, "F")));
            parent = folder;
        }
        return nested.toArray(PimChange[]::new);
    }
}
