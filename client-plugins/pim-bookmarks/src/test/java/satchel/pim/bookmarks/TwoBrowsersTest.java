package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.Kind;
import satchel.client.api.PimChange;
import satchel.client.api.PimException;
import satchel.client.replica.PimReplica;
import satchel.pim.bookmarks.firefox.EmptyPlaces;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.plan.Terms;
import satchel.sync.core.record.Format;
import satchel.sync.runtime.replica.MemoryReplica;
import satchel.sync.runtime.run.Pair;
import satchel.sync.runtime.run.PairState;
import satchel.sync.runtime.run.RunReport;
import satchel.sync.runtime.run.SyncListener;
import satchel.sync.runtime.run.SyncSession;

/** Firefox and Chromium over one store, by the engine itself. */
final class TwoBrowsersTest {
    private static final Uid BAR = Root.TOOLBAR.uid();
    private static final Uid MENU = Root.MENU.uid();
    private static final Terms TERMS =
            new Terms(Mode.TWO_WAY, Deletions.KEEP, ConflictPolicy.ASK, Format.BOOKMARK);

    @TempDir Path home;
    private final MemoryReplica store = new MemoryReplica("store");
    private Side firefox = new Side(Path.of(""), Path.of(""));
    private Side chromium = firefox;

    /** A browser, and what its pair with the store remembers. */
    private record Side(Path profile, Path folder) {
        Bench open() throws PimException {
            String where = profile.toString();
            return new Bench(
                    profile.endsWith("firefox")
                            ? new FirefoxConnector(profile, Map.of()).open(where, Kind.BOOKMARKS)
                            : new ChromiumConnector(profile, Map.of()).open(where, Kind.BOOKMARKS));
        }
    }

    @BeforeEach
    void profiles() throws Exception {
        Path fox = Files.createDirectories(home.resolve("firefox"));
        EmptyPlaces.make(fox);
        firefox = new Side(fox, home.resolve("pair-1"));
        Path chrome = Files.createDirectories(home.resolve("chromium/Default"));
        Files.writeString(chrome.resolve("Preferences"), "{}");
        chromium = new Side(chrome, home.resolve("pair-2"));
    }

    private RunReport sync(Side side) throws Exception {
        try (Bench bench = side.open();
                PairState state = PairState.open(side.folder())) {
            Pair pair = new Pair(new PimReplica(bench.database()), store, TERMS);
            RunReport report =
                    new SyncSession(pair, state, SyncListener.SILENT).run(Optional.empty());
            assertThat(report.clean()).as(report.summary() + report.problems()).isTrue();
            return report;
        }
    }

    private void syncAll() throws Exception {
        for (int round = 0; round < 2; round++) {
            sync(firefox);
            sync(chromium);
        }
    }

    private void nothingIsLeftToDo() throws Exception {
        for (Side side : List.of(firefox, chromium)) {
            RunReport report = sync(side);
            assertThat(report.run()).as(report.summary()).isEmpty();
        }
    }

    /** Titles in order, and what is in folders. */
    private static String shown(Bench bench, Uid uid) throws PimException {
        String children = bench.value(uid, "CHILDREN");
        String title = Root.of(uid).isPresent() ? uid.value() : bench.value(uid, "TITLE");
        List<String> inside = new ArrayList<>();
        for (String child : children.isEmpty() ? new String[0] : children.split(",")) {
            inside.add(shown(bench, new Uid(child)));
        }
        return inside.isEmpty()
                ? title
                : inside.stream().collect(Collectors.joining(" ", title + "[", "]"));
    }

    private static List<String> shown(Side side) throws PimException {
        List<String> roots = new ArrayList<>();
        try (Bench bench = side.open()) {
            for (Root root : Root.values()) {
                roots.add(shown(bench, root.uid()));
            }
        }
        return roots;
    }

    private String stored(Uid uid) {
        return store.texts().values().stream()
                .filter(text -> text.contains("UID:" + uid + "\r\n"))
                .findFirst()
                .orElseThrow();
    }

    private static Uid uid(int n) {
        return Uid.hashed("n" + n);
    }

    /** Every tenth is a folder with the nine before it, and is in the folder before it. */
    private static PimChange[] manyInDepth(int many) {
        List<PimChange> all = new ArrayList<>();
        for (int n = 0; n < many; n++) {
            int folder = n / 10 * 10 + 10;
            if (n % 10 == 0 && n > 0) {
                Uid[] inside = new Uid[10];
                for (int i = 0; i < 9; i++) {
                    inside[i] = uid(n - 1 - i);
                }
                inside[9] = uid(n + 10);
                all.add(
                        Bench.create(
                                uid(n),
                                Texts.folder(
                                        uid(n), n == 10 ? BAR : uid(n - 10), "F" + n, inside)));
            } else if (n % 10 == 5) {
                all.add(Bench.create(uid(n), Texts.separator(uid(n), uid(folder))));
            } else if (n > 0 && folder < many) {
                all.add(
                        Bench.create(
                                uid(n), Texts.link(uid(n), uid(folder), "L" + n, "TAG:t" + n)));
            }
        }
        all.removeIf(change -> change instanceof PimChange.Create create && isAbove(create, many));
        Collections.shuffle(all, new Random(1));
        return all.toArray(PimChange[]::new);
    }

    private static boolean isAbove(PimChange.Create create, int many) {
        int last = (many - 1) / 10 * 10;
        return java.util.stream.IntStream.range(last + 1, many + 10)
                .anyMatch(n -> create.id().equals(uid(n).id()));
    }

    @Test
    void foldersOrderAndTitlesAreTheSameInBothAndTagsStay() throws Exception {
        try (Bench bench = firefox.open()) {
            bench.write(manyInDepth(321));
            bench.write(Bench.create(uid(900), Texts.link(uid(900), MENU, "menu")));
        }
        sync(firefox);
        sync(chromium);

        assertThat(shown(chromium)).isEqualTo(shown(firefox));
        assertThat(shown(firefox).getFirst()).startsWith("toolbar_____[F10[L9 L8 L7 L6  L4");
        assertThat(stored(uid(7))).contains("TAG:t7");
        nothingIsLeftToDo();
    }

    @Test
    void whatIsDoneInOneIsDoneInTheOther() throws Exception {
        try (Bench bench = firefox.open()) {
            bench.write(manyInDepth(101));
        }
        syncAll();
        try (Bench bench = chromium.open()) {
            String ten = bench.text(uid(10));
            bench.write(
                    bench.replace(uid(7), bench.text(uid(7)).replace("TITLE:L7", "TITLE:Seven")),
                    bench.replace(
                            uid(8),
                            bench.text(uid(8)).replace("PARENT:" + uid(10), "PARENT:" + MENU)),
                    bench.remove(uid(6)),
                    Bench.create(uid(500), Texts.link(uid(500), uid(10), "New")),
                    bench.replace(
                            uid(10),
                            ten.replace(
                                    "CHILDREN:" + uid(9), "CHILDREN:" + uid(1) + "," + uid(500))));
        }
        try (Bench bench = firefox.open()) {
            bench.write(
                    bench.replace(
                            uid(7), bench.text(uid(7)).replace("TAG:t7", "TAG:t7\r\nTAG:mine")),
                    Bench.create(uid(600), Texts.link(uid(600), uid(30), "Fox")));
        }
        syncAll();
        sync(firefox);

        assertThat(shown(chromium)).isEqualTo(shown(firefox));
        assertThat(shown(firefox).getFirst())
                .contains("F10[L1 New Seven ", "Fox")
                .doesNotContain("L6 ");
        assertThat(shown(firefox).get(1)).isEqualTo("menu________[L8]");
        assertThat(stored(uid(7))).contains("TITLE:Seven", "TAG:t7", "TAG:mine");
        nothingIsLeftToDo();
    }

    @Test
    void aFolderThatOneDeletedWithAllInItIsGoneInTheOther() throws Exception {
        try (Bench bench = firefox.open()) {
            bench.write(manyInDepth(101));
        }
        syncAll();
        try (Bench bench = firefox.open()) {
            List<PimChange> gone = new ArrayList<>();
            gone.add(bench.remove(uid(100)));
            for (int n = 91; n < 100; n++) {
                gone.add(bench.remove(uid(n)));
            }
            bench.write(gone.toArray(PimChange[]::new));
        }
        syncAll();

        assertThat(shown(chromium)).isEqualTo(shown(firefox));
        assertThat(shown(firefox).getFirst()).doesNotContain("F100", "L95");
        nothingIsLeftToDo();
    }
}
