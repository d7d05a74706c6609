package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.content.bookmark.Bookmark;
import satchel.content.line.MalformedContentException;
import satchel.testdata.harness.CountingProxy;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.Program;
import satchel.testdata.harness.SatchelClient;

/** Two folders of bookmarks meet on the server, and curl and Python read what it shows of them. */
@Tag("long")
final class BookmarksIT {
    private static final String BAR = "toolbar_____";
    private static final String MINE = "bookmarks/mine";

    @TempDir static Path folder;
    private static Stage stage;
    private static CountingProxy proxy;
    private static SatchelClient other;

    @BeforeAll
    static void start() {
        stage = new Stage(folder);
        proxy = CountingProxy.before(stage.server.address());
        other = stage.clientBehind(proxy);
    }

    @AfterAll
    static void stop() {
        proxy.close();
        stage.close();
    }

    private static void write(Path pim, String uid, String kind, String... lines)
            throws IOException {
        Files.writeString(
                pim.resolve(uid + ".bookmark"),
                "BEGIN:BOOKMARK\r\nVERSION:1\r\nUID:%s\r\nKIND:%s\r\n%s\r\nEND:BOOKMARK\r\n"
                        .formatted(uid, kind, String.join("\r\n", lines)));
    }

    private static void link(Path pim, String uid, String title, String url) throws IOException {
        write(pim, uid, "LINK", "PARENT:" + BAR, "TITLE:" + title, "URL:" + url, "X-ICON:kept");
    }

    private static void bar(Path pim, String... children) throws IOException {
        write(pim, BAR, "FOLDER", "CHILDREN:" + String.join(",", children));
    }

    private static Map<String, Bookmark> read(Path pim)
            throws IOException, MalformedContentException {
        Map<String, Bookmark> found = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> listed = Files.list(pim)) {
            files = listed.filter(file -> file.toString().endsWith(".bookmark")).toList();
        }
        for (Path file : files) {
            Bookmark bookmark = Bookmark.parse(Files.readString(file));
            found.put(bookmark.uid(), bookmark);
        }
        return found;
    }

    @Test
    void editsAndInsertionsOfTwoMeetAndOtherProgramsReadThem() throws Exception {
        Path here = stage.pim("here");
        Path there = stage.pim("there");
        link(here, "TEAAAAAAAAAA", "Tea", "https://tea.example/?a\\,b=1&c=2");
        link(here, "CUPAAAAAAAAA", "Cup", "https://cup.example/");
        write(here, "-EPARATOR___", "SEPARATOR", "PARENT:" + BAR);
        bar(here, "TEAAAAAAAAAA", "-EPARATOR___", "CUPAAAAAAAAA");

        assertThat(stage.sync(here, MINE, "two-way").orFail("sync").out())
                .contains("server: 4 created");
        Stage.sync(other, there, MINE, "two-way").orFail("sync there");
        assertThat(read(there)).isEqualTo(read(here)).hasSize(4);
        assertThat(stage.dav.list(MINE)).contains("-EPARATOR___.bookmark");

        link(here, "TEAAAAAAAAAA", "Green tea", "https://tea.example/?a\\,b=1&c=2");
        link(here, "NEWAAAAAAAAA", "New here", "https://new.example/");
        bar(here, "TEAAAAAAAAAA", "NEWAAAAAAAAA", "-EPARATOR___", "CUPAAAAAAAAA");
        link(there, "CUPAAAAAAAAA", "Cup", "https://cups.example/");
        link(there, "NEXTAAAAAAAA", "New there", "https://next.example/");
        bar(there, "TEAAAAAAAAAA", "-EPARATOR___", "CUPAAAAAAAAA", "NEXTAAAAAAAA");
        stage.sync(here, MINE, "two-way").orFail("sync here");
        Finished met = Stage.sync(other, there, MINE, "two-way").orFail("sync there");
        stage.sync(here, MINE, "two-way").orFail("sync here");

        assertThat(met.out()).doesNotContain("conflict");
        Map<String, Bookmark> bookmarks = read(here);
        assertThat(read(there)).isEqualTo(bookmarks).hasSize(6);
        assertThat(bookmarks.get("TEAAAAAAAAAA").title()).isEqualTo("Green tea");
        assertThat(bookmarks.get("CUPAAAAAAAAA").url()).hasValue("https://cups.example/");
        assertThat(bookmarks.get(BAR).children())
                .containsExactly(
                        "TEAAAAAAAAAA",
                        "NEWAAAAAAAAA",
                        "-EPARATOR___",
                        "CUPAAAAAAAAA",
                        "NEXTAAAAAAAA");

        proxy.takeTraffic();
        assertThat(Stage.sync(other, there, MINE, "two-way").orFail("sync").out())
                .contains("server: nothing to write", "1 request");
        assertThat(proxy.takeTraffic().requests()).isEqualTo(1);
        readAsOthersDo();
    }

    /** The titles in the order of the file. */
    private static void readAsOthersDo() throws IOException {
        Path xbel = folder.resolve("bookmarks.xbel");
        String address = "/dav/users/" + Stage.USER + "/" + MINE + "/";
        Program curl =
                Program.installed("curl", "curl")
                        .with("-s", "-f", "-u", Stage.USER + ":" + Stage.PASSWORD);
        curl.with("-o", xbel.toString(), stage.server.address() + address + "bookmarks.xbel")
                .run()
                .orFail("curl");
        String read =
                "import sys, xml.etree.ElementTree as t\n"
                        + "for b in t.parse(sys.argv[1]).getroot().find('folder').iter('bookmark'):\n"
                        + "    print(int(b.get('id')) > 0, b.find('title').text, b.get('href'))\n";

        assertThat(
                        Program.installed("python3", "python3")
                                .with("-c", read, xbel.toString())
                                .run()
                                .orFail("python3")
                                .out())
                .isEqualTo(
                        """
                        True Green tea https://tea.example/?a\\,b=1&c=2
                        True New here https://new.example/
                        True Cup https://cups.example/
                        True New there https://next.example/
                        """);
        assertThat(
                        curl.with(stage.server.address() + address + "bookmarks.html")
                                .run()
                                .orFail("curl")
                                .out())
                .contains("<DT><A HREF=\"https://cups.example/\">Cup</A>");
    }

    @Test
    void aBrokenBookmarkIsNamedAndStopsNoOther() throws Exception {
        Path pim = stage.pim("broken");
        link(pim, "GOODAAAAAAAA", "Good", "https://good.example/");
        write(pim, "BADAAAAAAAAA", "LINK", "PARENT:" + BAR, "URL:not absolute");

        Finished sync = stage.sync(pim, "bookmarks/broken", "two-way");

        assertThat(sync.exit()).isEqualTo(1);
        assertThat(sync.err()).contains("BADAAAAAAAAA");
        assertThat(stage.dav.list("bookmarks/broken")).contains("GOODAAAAAAAA.bookmark");
    }

    @Test
    void whatBookmarksHaveNotCannotBeChosen() throws Exception {
        Finished sync =
                stage.sync(stage.pim("chosen"), "bookmarks/x", "two-way", "--group", "Friends");

        assertThat(OneLine.refused(sync, 4)).contains("bookmarks are chosen by tag and text");
    }
}
