package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.FoundDatabase;
import satchel.client.api.Kind;
import satchel.client.api.PimChange;
import satchel.client.api.PimException;
import satchel.client.api.Program;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/** Which profiles there are, and whether a browser has one open. */
final class ChromiumProfileTest {
    private static final Uid BAR = Root.TOOLBAR.uid();
    private static final Uid A = Uid.hashed("a");

    @TempDir Path folder;
    private ChromiumHome chrome = new ChromiumHome(Path.of(""));

    @BeforeEach
    void profile() throws IOException {
        chrome = ChromiumHome.in(folder);
    }

    @Test
    void aProfileIsFoundUnderTheNameThatTheBrowserShows() throws IOException {
        Files.writeString(
                chrome.profile().resolveSibling("Local State"),
                "{\"profile\":{\"info_cache\":{\"Profile 1\":{\"name\":\"Arbeit\"}}}}");

        assertThat(chrome.connector().databases())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.database().name()).isEqualTo("Arbeit");
                    assertThat(found.program().map(Program::name)).contains("Google Chrome");
                });
    }

    /** A process whose program is called as the browser's is. */
    private Process browser() throws IOException {
        Path program = folder.resolve("chrome");
        Files.copy(Path.of("/bin/sleep"), program, StandardCopyOption.COPY_ATTRIBUTES);
        return new ProcessBuilder(program.toString(), "600").start();
    }

    private void lockedBy(Path link, long process) throws IOException {
        Files.deleteIfExists(link);
        String machine = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        Files.createSymbolicLink(link, Path.of(machine + "-" + process));
    }

    @Test
    void aRunningBrowserIsNamedAndNothingIsWritten() throws PimException, IOException {
        Process browser = browser();
        try (Bench bench = chrome.open()) {
            lockedBy(chrome.profile().resolveSibling("SingletonLock"), browser.pid());
            assertThat(bench.revisions()).hasSize(4);
            assertThatThrownBy(bench.database()::begin)
                    .isInstanceOfSatisfying(
                            PimException.class,
                            busy -> assertThat(busy.kind()).isEqualTo(PimException.Kind.BUSY))
                    .hasMessageContaining("Google Chrome is running");
            PimChange change = Bench.create(A, Texts.link(A, BAR, "A"));
            assertThatThrownBy(() -> bench.apply(change)).isInstanceOf(PimException.class);
            assertThat(chrome.file()).doesNotExist();
            assertThat(chrome.connector().databases().getFirst().program())
                    .map(Program::state)
                    .contains(Program.State.RUNNING);
        } finally {
            browser.destroy();
        }
    }

    @Test
    void aNumberThatIsNobodysOrAnotherProgramsByNowIsNoBrowser() throws Exception {
        Path link = chrome.profile().resolveSibling("SingletonLock");
        long other = ProcessHandle.current().pid();
        try (Bench bench = chrome.open()) {
            lockedBy(link, 999_999_999);
            bench.database().begin();

            lockedBy(link, other);
            assertThatThrownBy(bench.database()::begin).hasMessageContaining("is running");
            Files.getFileAttributeView(
                            link, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setTimes(FileTime.fromMillis(0), null, null);
            bench.database().begin();
        }
    }

    /** A flatpak counts its processes from one. */
    @Test
    void anyLinkOfABrowserInASandboxHolds() throws Exception {
        Path flatpak = folder.resolve(".var/app/com.google.Chrome/config/google-chrome/Default");
        Files.createDirectories(flatpak);
        Files.writeString(flatpak.resolve("Preferences"), "{}");
        lockedBy(flatpak.resolveSibling("SingletonLock"), 999_999_999);
        try (Bench bench = new Bench(chrome.connector().open(flatpak.toString(), Kind.BOOKMARKS))) {
            assertThatThrownBy(bench.database()::begin).hasMessageContaining("is running");
        }
    }

    @Test
    void anotherVersionAndAnEncryptedFileAreRefused() throws PimException, IOException {
        Files.writeString(chrome.file(), "{\"roots\": {}, \"version\": 2}");
        try (Bench bench = chrome.open()) {
            assertThatThrownBy(bench::revisions).hasMessageContaining("version '2'");
            Files.writeString(chrome.file(), "{\"roots\": {}, \"vers");
            assertThatThrownBy(bench::revisions).hasMessageContaining("not whole");
            Files.delete(chrome.file());
            Files.writeString(chrome.profile().resolve("EncryptedBookmarks2"), "v10");
            assertThatThrownBy(bench::revisions).hasMessageContaining("encrypted");
        }
    }

    @Test
    void aFolderThatIsNoProfileIsNotFound() {
        assertThatThrownBy(() -> chrome.connector().open(folder.toString(), Kind.BOOKMARKS))
                .isInstanceOf(PimException.class);
        assertThatThrownBy(
                        () -> chrome.connector().open(chrome.profile().toString(), Kind.CALENDAR))
                .isInstanceOf(PimException.class);
        Optional<FoundDatabase> one = chrome.connector().databases().stream().findFirst();
        assertThat(one).isPresent();
    }
}
