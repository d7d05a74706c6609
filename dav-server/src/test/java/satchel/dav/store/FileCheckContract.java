package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.store.FileFixture.path;
import static satchel.dav.store.FileFixture.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.dav.resource.Address;
import satchel.dav.resource.Lock;
import satchel.dav.resource.LockToken;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.check.Extent;
import satchel.dav.store.check.Scrutiny;

/** What {@code fsck} finds in file trees, and in the bodies that they name. */
public interface FileCheckContract extends FileFixture {
    /** Where the bodies lie. */
    Path blobs();

    /** Changes rows behind the stores' back. */
    void damage(String sql) throws Exception;

    /** The lines of all findings. */
    List<String> check(Extent extent, Scrutiny scrutiny);

    /** A bit of everything that a tree may hold. */
    @BeforeEach
    default void fill() {
        folder("a");
        put("a/one.txt", "first");
        put("a/one.txt", "second");
        folder("a/sub");
        put("a/sub/two.txt", "two");
        put("b.txt", "free");
        put("empty.txt", "");
        files().setProperties(ROOT, Map.of(MOOD, Optional.of(value("calm"))), ANYTHING);
        setMood("a", "\ud83d\ude00");
        setMood("b.txt", "calm");
        copy("a", "copy");
        folder("gone");
        put("gone/x.txt", "deleted with it");
        setMood("gone/x.txt", "sad");
        delete("gone");
        put("gone", "now a file");
        put("late.txt", "deleted alone");
        setMood("late.txt", "sad");
        delete("late.txt");
        move("a/sub", "moved");
        lock("b.txt", Duration.ofHours(1));
    }

    private void lock(String place, Duration timeout) {
        stores().locks()
                .lock(
                        new NewLock(
                                LockToken.next(),
                                new Address.File(path(place)),
                                Lock.Scope.EXCLUSIVE,
                                Lock.Extent.RESOURCE,
                                "ann",
                                "",
                                timeout,
                                "text/plain"),
                        WriteCondition.NONE);
    }

    @Test
    default void aSoundTreeHasNoFindings() {
        assertThat(check(Extent.LOOK, Scrutiny.CONTENT)).isEmpty();
        assertThat(check(Extent.REPAIR, Scrutiny.CONTENT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UPDATE file_tree SET bytes = 7                             | ann/files: it says it holds 7 bytes, and holds 32
                    UPDATE file_tree SET last = 4                              | ann/files: it would give out number
                    UPDATE file_tree SET properties = 0                        | ann/files/: it says its properties have 0 characters, and they have 13
                    UPDATE file_node SET properties = 0 WHERE name = 'b.txt'   | ann/files/b.txt: it says its properties have 0 characters
                    UPDATE file_node SET properties = 1 WHERE name = 'gone'    | ann/files/gone: it says its properties have 1 characters, and they have 0
                    UPDATE file_node SET properties = 1 WHERE name = 'x.txt'   | of ann/files/gone/x.txt: it says its properties have 1 characters
                    """)
    default void whatATreeAddsUpIsMended(String damage, String finding) throws Exception {
        damage(damage);

        assertThat(check(Extent.LOOK, Scrutiny.SIZE))
                .singleElement()
                .asString()
                .contains(finding)
                .endsWith(" (--repair mends it)");
        assertThat(check(Extent.REPAIR, Scrutiny.SIZE))
                .singleElement()
                .asString()
                .endsWith(" (mended)");
        assertThat(check(Extent.LOOK, Scrutiny.SIZE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UPDATE file_node SET parent = 99 WHERE name = 'b.txt'      | ann/files/.../b.txt: it lies in a folder that is not there
                    UPDATE file_node SET parent = id WHERE name = 'moved'      | ann/files/.../two.txt: no folder above it leads to the root
                    DELETE FROM file_version WHERE folder = 1                  | ann/files/.../x.txt: it lies in a folder that is not there
                    UPDATE file_node SET folder = 0 WHERE name = 'a'           | ann/files/.../one.txt: it lies in a folder that is not there
                    UPDATE file_node SET folder = 0 WHERE name = 'a'           | is neither a folder nor a file
                    UPDATE file_version SET sha256 = '' WHERE folder = 0       | is neither a folder nor a file
                    UPDATE file_node SET id = (SELECT max(id) FROM file_node) WHERE name = 'b.txt' | ann/files: there are 2 nodes
                    DELETE FROM file_tree                                      | ann/files: there are files, and no tree that they belong to
                    INSERT INTO file_property VALUES ('ann', 999, '', 'x', 'y', '') | ann/files: properties are kept of node 999, which is gone
                    UPDATE lock SET root = 'files/b.txt/nowhere'               | ann/files/b.txt/nowhere: it is locked and is not there
                    UPDATE file_node SET sha256 = '../../x' WHERE name = 'b.txt' | ann/files/b.txt: its body has no key
                    UPDATE file_node SET size = 1000 WHERE name = 'b.txt'      | has 4 bytes and not 1000
                    """)
    default void whatIsLostOfATreeIsTold(String damage, String finding) throws Exception {
        damage(damage);

        assertThat(check(Extent.LOOK, Scrutiny.SIZE))
                .anySatisfy(line -> assertThat(line).contains(finding).doesNotContain("--repair"));
    }

    @Test
    default void aLockThatHasExpiredIsNobodysConcern() throws Exception {
        damage("UPDATE lock SET root = 'files/nowhere', expires = 1");

        assertThat(check(Extent.LOOK, Scrutiny.SIZE)).isEmpty();
    }

    @Test
    default void aBodyThatIsMissingIsToldOfEachFileThatHadIt() throws Exception {
        String place = remove("two");

        assertThat(check(Extent.LOOK, Scrutiny.SIZE))
                .satisfiesExactlyInAnyOrder(
                        line ->
                                assertThat(line)
                                        .endsWith(missing("ann/files/moved/two.txt", place)),
                        line ->
                                assertThat(line)
                                        .endsWith(missing("ann/files/copy/sub/two.txt", place)));
    }

    @ParameterizedTest
    @CsvSource({
        "first, ann/files/a/one.txt",
        "deleted with it, ann/files/gone/x.txt",
        "deleted alone, ann/files/late.txt"
    })
    default void aBodyThatIsMissingInTheHistoryIsToldOfItsVersion(String text, String file)
            throws Exception {
        String place = remove(text);

        assertThat(check(Extent.LOOK, Scrutiny.SIZE))
                .singleElement()
                .asString()
                .containsPattern("version \\d+ of ")
                .endsWith(missing(file, place));
    }

    private static String missing(String file, String place) {
        return file
                + ": its body blobs/"
                + place
                + " is missing: take that from a backup, or put the file anew";
    }

    @Test
    default void aBodyThatWasCutIsFoundByItsSize() throws Exception {
        Files.writeString(body("free"), "fre");

        assertThat(check(Extent.LOOK, Scrutiny.SIZE))
                .singleElement()
                .asString()
                .contains("ann/files/b.txt: its body")
                .contains("has 3 bytes and not 4");
    }

    @Test
    default void aSpoiltByteIsFoundByWhoReadsTheBodies() throws Exception {
        Files.writeString(body("free"), "frse");

        assertThat(check(Extent.LOOK, Scrutiny.SIZE)).isEmpty();
        assertThat(check(Extent.LOOK, Scrutiny.CONTENT))
                .singleElement()
                .asString()
                .contains("ann/files/b.txt: its body")
                .contains("is not the one that it is named by");
    }

    @Test
    default void nothingIsTakenAwayFromWhatIsSpoilt() throws Exception {
        Path spoilt = Files.writeString(body("free"), "frse");
        remove("two");

        assertThat(check(Extent.REPAIR, Scrutiny.CONTENT))
                .hasSize(3)
                .noneMatch(line -> line.endsWith(" (mended)"));
        assertThat(spoilt).hasContent("frse");
        assertThat(files().node(path("moved/two.txt"))).isPresent();
    }

    @Test
    default void aFileThatIsPutAnewIsSoundAgain() throws Exception {
        Files.writeString(body("free"), "frse");
        remove("two");
        put("b.txt", "free");
        put("moved/two.txt", "two");

        assertThat(check(Extent.LOOK, Scrutiny.CONTENT)).isEmpty();
    }

    @Test
    default void aBodyThatNobodyNeedsIsNoFault() throws Exception {
        file("never to be named");

        assertThat(check(Extent.LOOK, Scrutiny.CONTENT)).isEmpty();
    }

    /** Where it lay below the folder of bodies. */
    private String remove(String text) throws IOException {
        Path body = body(text);
        Files.delete(body);
        return blobs().relativize(body).toString();
    }

    private Path body(String text) {
        String sha256 = file(text).body().sha256();
        return blobs().resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
