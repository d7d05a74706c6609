package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.pim.bookmarks.ManyInDepth.uid;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.Kind;
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
abstract class TwoBrowsers {
    private static final Uid BAR = Root.TOOLBAR.uid();
    static final Uid MENU = Root.MENU.uid();
    private static final Terms TERMS =
            new Terms(Mode.TWO_WAY, Deletions.KEEP, ConflictPolicy.ASK, Format.BOOKMARK);

    @TempDir Path home;
    final MemoryReplica store = new MemoryReplica("store");
    Side firefox = new Side(Path.of(""), Path.of(""));
    Side chromium = firefox;

    /** A browser, and what its pair with the store remembers. */
    record Side(Path profile, Path folder) {
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

    RunReport sync(Side side) throws Exception {
        try (Bench bench = side.open();
                PairState state = PairState.open(side.folder())) {
            Pair pair = new Pair(new PimReplica(bench.database()), store, TERMS);
            RunReport report =
                    new SyncSession(pair, state, SyncListener.SILENT).run(Optional.empty());
            assertThat(report.clean()).as(report.summary() + report.problems()).isTrue();
            return report;
        }
    }

    void syncAll() throws Exception {
        for (int round = 0; round < 2; round++) {
            sync(firefox);
            sync(chromium);
        }
    }

    void nothingIsLeftToDo() throws Exception {
        for (Side side : List.of(firefox, chromium)) {
            RunReport report = sync(side);
            assertThat(report.run()).as(report.summary()).isEmpty();
        }
    }

    /** Titles in order, and what is in folders. */
    static String shown(Bench bench, Uid uid) throws PimException {
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

    static List<String> shown(Side side) throws PimException {
        List<String> roots = new ArrayList<>();
        try (Bench bench = side.open()) {
            for (Root root : Root.values()) {
                roots.add(shown(bench, root.uid()));
            }
        }
        return roots;
    }

    String stored(Uid uid) {
        return store.texts().values().stream()
                .filter(text -> text.contains("UID:" + uid + "\r\n"))
                .findFirst()
                .orElseThrow();
    }
}
