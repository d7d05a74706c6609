package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.store.FileFixture.ifMatch;
import static satchel.dav.store.FileFixture.path;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.dav.resource.ETag;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.Precondition;
import satchel.dav.resource.WriteCondition;

/** PUT, MKCOL and DELETE in a file tree. */
public interface FileWritesContract extends FileFixture {
    @Test
    default void fileIsAsItWasPut() {
        assertThat(put("a.txt", "one")).isEqualTo(new FileOutcome.Created());

        FileNode.File file = found("a.txt");
        assertThat(text("a.txt")).isEqualTo("one");
        assertThat(file.body().size()).isEqualTo(3);
        assertThat(file.mediaType()).isEqualTo("text/plain");
        assertThat(file.properties()).isEmpty();
        assertThat(file.created()).isEqualTo(file.modified());
    }

    @Test
    default void fileIsReplacedUnderANewTag() {
        put("a.txt", "one");
        ETag before = found("a.txt").etag();

        assertThat(put("a.txt", "two")).isEqualTo(new FileOutcome.Done());

        assertThat(text("a.txt")).isEqualTo("two");
        assertThat(found("a.txt").etag()).isNotEqualTo(before);
    }

    @Test
    default void aTagIsThatOfTheBytes() {
        put("a.txt", "one");
        put("b.txt", "one");

        assertThat(found("a.txt").etag())
                .isEqualTo(found("b.txt").etag())
                .isEqualTo(ContentTag.of("one".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    default void whatIsExpectedIsJudged() {
        put("a.txt", "one");
        ETag one = found("a.txt").etag();
        put("a.txt", "two");
        ETag two = found("a.txt").etag();

        FileOutcome stale = new FileOutcome.PreconditionFailed();
        assertThat(files().put(path("a.txt"), file("x"), ifMatch(one))).isEqualTo(stale);
        assertThat(files().put(path("a.txt"), file("x"), NOTHING)).isEqualTo(stale);
        assertThat(files().put(path("new.txt"), file("x"), ifMatch(one))).isEqualTo(stale);
        assertThat(files().delete(path("a.txt"), ifMatch(one))).isEqualTo(stale);
        assertThat(text("a.txt")).isEqualTo("two");
        assertThat(files().put(path("a.txt"), file("x"), ifMatch(two)))
                .isEqualTo(new FileOutcome.Done());
        assertThat(files().put(path("new.txt"), file("x"), NOTHING))
                .isEqualTo(new FileOutcome.Created());
    }

    /** A folder has no tag, yet it is something. */
    @Test
    default void aStarMatchesAFolder() {
        folder("a");
        WriteCondition something = WriteCondition.of(new Precondition.Something());

        assertThat(files().delete(path("a"), NOTHING))
                .isEqualTo(new FileOutcome.PreconditionFailed());
        assertThat(files().delete(path("b"), something)).isEqualTo(new FileOutcome.Missing());
        assertThat(files().delete(path("a"), something)).isEqualTo(new FileOutcome.Done());
    }

    @Test
    default void whatAPutWouldAnswerIsKnownBefore() {
        put("a.txt", "one");
        folder("b");

        assertThat(files().foresee(path("a.txt"), 1, ANYTHING)).isEqualTo(new FileOutcome.Done());
        assertThat(files().foresee(path("c.txt"), 1, ANYTHING))
                .isEqualTo(new FileOutcome.Created());
        assertThat(files().foresee(path("b"), 1, ANYTHING)).isEqualTo(new FileOutcome.Taken());
        assertThat(files().foresee(path("x/c.txt"), 1, ANYTHING))
                .isEqualTo(new FileOutcome.NoParent());
        assertThat(files().foresee(path("a.txt"), 1, NOTHING))
                .isEqualTo(new FileOutcome.PreconditionFailed());
        assertThat(text("c.txt")).isEmpty();
    }

    @Test
    default void aFolderHoldsWhatIsPutIntoIt() {
        assertThat(folder("a")).isEqualTo(new FileOutcome.Created());
        assertThat(folder("a/b")).isEqualTo(new FileOutcome.Created());
        put("a/b/c.txt", "deep");

        assertThat(text("a/b/c.txt")).isEqualTo("deep");
        assertThat(text("a/b")).isEqualTo("/");
    }

    @Test
    default void nothingComesWhereThereIsNoFolder() {
        put("file", "one");

        FileOutcome none = new FileOutcome.NoParent();
        assertThat(put("x/a.txt", "one")).isEqualTo(none);
        assertThat(folder("x/y")).isEqualTo(none);
        assertThat(put("file/a.txt", "one")).isEqualTo(none);
        assertThat(folder("file/y")).isEqualTo(none);
        assertThat(text("x/a.txt")).isEmpty();
    }

    @Test
    default void whatIsThereIsNotMadeAgain() {
        put("file", "one");
        folder("a");
        put("a/inner", "kept");

        FileOutcome taken = new FileOutcome.Taken();
        assertThat(folder("a")).isEqualTo(taken);
        assertThat(folder("file")).isEqualTo(taken);
        assertThat(put("a", "x")).isEqualTo(taken);
        assertThat(files().makeFolder(ROOT, Map.of(), ANYTHING)).isEqualTo(taken);
        assertThat(files().put(ROOT, file("x"), ANYTHING)).isEqualTo(taken);
        assertThat(text("a/inner")).isEqualTo("kept");
    }

    @Test
    default void aFolderGoesWithAllBelowIt() {
        folder("a");
        folder("a/b");
        put("a/b/c.txt", "deep");
        put("d.txt", "stays");

        assertThat(delete("a")).isEqualTo(new FileOutcome.Done());

        assertThat(text("a")).isEmpty();
        assertThat(text("a/b/c.txt")).isEmpty();
        assertThat(text("d.txt")).isEqualTo("stays");
        assertThat(folder("a")).isEqualTo(new FileOutcome.Created());
        assertThat(text("a/b")).isEmpty();
    }

    @Test
    default void theRootStays() {
        assertThat(files().delete(ROOT, ANYTHING)).isEqualTo(new FileOutcome.Entangled());
        assertThat(files().node(ROOT)).isPresent();
    }

    @Test
    default void whatIsMissingIsNotDeleted() {
        assertThat(delete("a")).isEqualTo(new FileOutcome.Missing());
        assertThat(delete("a/b/c")).isEqualTo(new FileOutcome.Missing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with space",
                "100%",
                "a'b\"c",
                "Été",
                "日本",
                "🎒🎒",
                "_",
                "a_b%",
                "e\u0301",
                "..a",
                "~",
                "#frag?query",
                "*",
                "A",
                "a"
            })
    default void aNameIsAsItIs(String name) {
        FilePath odd = ROOT.child(name);
        files().put(odd, file("by " + name), ANYTHING);
        FilePath folder = ROOT.child(name + " folder");
        files().makeFolder(folder, Map.of(), ANYTHING);
        files().put(folder.child(name), file("x"), ANYTHING);

        assertThat(files().node(odd).map(FileNode::path)).contains(odd);
        assertThat(files().node(folder.child(name))).isPresent();
        assertThat(files().delete(folder, ANYTHING)).isEqualTo(new FileOutcome.Done());
        assertThat(files().delete(odd, ANYTHING)).isEqualTo(new FileOutcome.Done());
        assertThat(files().node(odd)).isEmpty();
    }

    @Test
    default void namesDifferByCaseAndByForm() {
        put("a", "small");
        put("A", "large");
        put("\u00e9", "composed");
        put("e\u0301", "decomposed");

        assertThat(text("a")).isEqualTo("small");
        assertThat(text("A")).isEqualTo("large");
        assertThat(text("\u00e9")).isEqualTo("composed");
        assertThat(text("e\u0301")).isEqualTo("decomposed");
    }

    @Test
    default void eachOwnerHasTheirOwnTree() {
        put("a.txt", "ann's");
        FilePath bobs = new FilePath("bob", java.util.List.of("a.txt"));
        files().put(bobs, file("bob's"), ANYTHING);
        files().delete(bobs, ANYTHING);

        assertThat(text("a.txt")).isEqualTo("ann's");
        assertThat(files().node(bobs)).isEmpty();
    }

    /** 300 folders, one in the other. */
    @Test
    default void aTreeMayBeDeep() {
        FilePath at = ROOT;
        for (int depth = 0; depth < 300; depth++) {
            at = at.child("d");
            files().makeFolder(at, Map.of(), ANYTHING);
        }
        files().put(at.child("end"), file("deep"), ANYTHING);

        assertThat(files().node(at.child("end"))).isPresent();
        assertThat(files().countBelow(ROOT, 1000)).isEqualTo(301);
        assertThat(delete("d")).isEqualTo(new FileOutcome.Done());
        assertThat(files().countBelow(ROOT, 1000)).isZero();
    }
}
