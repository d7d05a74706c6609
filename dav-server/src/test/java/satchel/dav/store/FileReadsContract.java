package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.store.FileFixture.path;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Looking at a tree. */
public interface FileReadsContract extends FileFixture {
    @Test
    default void theRootIsAlwaysThere() throws IOException {
        FileNode root = files().node(ROOT).orElseThrow();

        assertThat(root).isInstanceOf(FileNode.Folder.class);
        assertThat(root.path()).isEqualTo(ROOT);
        assertThat(root.properties()).isEmpty();
        assertThat(names(ROOT)).isEmpty();
    }

    @Test
    default void nothingIsBelowWhatIsMissingOrAFile() throws IOException {
        put("file", "x");

        assertThat(names(path("missing"))).isEmpty();
        assertThat(names(path("file"))).isEmpty();
        assertThat(files().node(path("file/below"))).isEmpty();
        assertThat(files().countBelow(path("missing"), 10)).isZero();
        assertThat(files().countBelow(path("file"), 10)).isZero();
    }

    @Test
    default void childrenComeInTheOrderOfCodePoints() throws IOException {
        List<String> names = List.of("A", "Z", "_", "a", "b", "é", "日", "\uFB01", "🎒");
        List<String> shuffled = new ArrayList<>(names);
        java.util.Collections.reverse(shuffled);
        shuffled.forEach(name -> files().put(ROOT.child(name), file("x"), ANYTHING));
        folder("b folder");
        put("b folder/inner", "not a child of the root");

        List<String> found = names(ROOT);
        found.remove("b folder");
        assertThat(found).isEqualTo(names);
    }

    @Test
    default void childrenAreDescribed() throws IOException {
        folder("a");
        put("a/file", "x");
        folder("a/folder");
        setMood("a/folder", "calm");

        List<FileNode> children = new ArrayList<>();
        files().children(path("a"), children::add);

        assertThat(children)
                .containsExactly(
                        files().node(path("a/file")).orElseThrow(),
                        files().node(path("a/folder")).orElseThrow());
        assertThat(children.get(1).properties()).containsOnlyKeys(MOOD);
    }

    /** More than a page; the visitor writes, so nothing may be held while it runs. */
    @Test
    default void aLongListingHoldsNothing() throws IOException {
        folder("a");
        NewFile file = file("x");
        List<String> names = IntStream.range(0, 1_200).mapToObj(i -> "f%04d".formatted(i)).toList();
        names.forEach(name -> files().put(path("a").child(name), file, ANYTHING));

        List<String> seen = new ArrayList<>();
        files().children(
                        path("a"),
                        node -> {
                            seen.add(node.path().name());
                            if (seen.size() % 100 == 0) {
                                files().put(node.path(), file("seen"), ANYTHING);
                            }
                        });

        assertThat(seen).isEqualTo(names);
        assertThat(text("a/f0099")).isEqualTo("seen");
    }

    @Test
    default void nodesAreCountedNoFurtherThanAsked() {
        folder("a");
        folder("a/b");
        IntStream.range(0, 20).forEach(i -> put("a/b/" + i, "x"));

        assertThat(files().countBelow(path("a"), 1_000)).isEqualTo(21);
        assertThat(files().countBelow(path("a/b"), 1_000)).isEqualTo(20);
        assertThat(files().countBelow(ROOT, 10)).isEqualTo(10);
    }

    @Test
    default void aFolderIsAsYoungAsWhatLastCameOrWent() throws InterruptedException {
        folder("a");
        FileNode before = files().node(path("a")).orElseThrow();
        Thread.sleep(5);
        put("a/file", "x");
        FileNode filled = files().node(path("a")).orElseThrow();
        Thread.sleep(5);
        put("a/file", "y");

        assertThat(filled.modified()).isAfter(before.modified());
        assertThat(filled.created()).isEqualTo(before.created());
        assertThat(files().node(path("a")).orElseThrow().modified()).isEqualTo(filled.modified());
    }

    @Test
    default void referencedIsWhatTreesAndHistoryNeed() {
        put("a", "living");
        put("b", "old");
        put("b", "new");
        folder("c");
        put("c/d", "deleted with its folder");
        delete("c");
        Map<String, String> hashes =
                Map.of(
                        "living", sha256("living"),
                        "old", sha256("old"),
                        "deleted", sha256("deleted with its folder"),
                        "never", sha256("never put into a tree"));

        assertThat(files().referenced(hashes.values()))
                .containsExactlyInAnyOrder(
                        hashes.get("living"), hashes.get("old"), hashes.get("deleted"));
    }

    private String sha256(String text) {
        return file(text).body().sha256();
    }
}
