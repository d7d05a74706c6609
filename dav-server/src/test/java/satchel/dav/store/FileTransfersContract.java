package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.store.FileFixture.ifMatch;
import static satchel.dav.store.FileFixture.path;
import static satchel.dav.store.FileFixture.value;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import satchel.dav.resource.ETag;
import satchel.dav.resource.FilePath;
import satchel.dav.store.Transfer.Extent;
import satchel.dav.store.Transfer.Kind;
import satchel.dav.store.Transfer.Overwrite;

/** COPY and MOVE within a tree. */
public interface FileTransfersContract extends FileFixture {
    default void tree() {
        folder("a");
        folder("a/b");
        put("a/one", "1");
        put("a/b/two", "2");
        setMood("a", "calm");
        setMood("a/b/two", "bright");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    default void aTreeArrivesWhole(Kind kind) {
        tree();

        assertThat(transfer("a", "z", kind, Overwrite.REFUSED))
                .isEqualTo(new FileOutcome.Created());

        assertThat(text("z/one")).isEqualTo("1");
        assertThat(text("z/b/two")).isEqualTo("2");
        assertThat(files().node(path("z")).orElseThrow().properties())
                .isEqualTo(Map.of(MOOD, value("calm")));
        assertThat(files().node(path("z/b/two")).orElseThrow().properties())
                .isEqualTo(Map.of(MOOD, value("bright")));
    }

    @Test
    default void whatIsMovedIsGoneWhereItWas() throws IOException {
        tree();
        FileNode.File before = found("a/b/two");
        Instant made = files().node(path("a")).orElseThrow().created();
        move("a", "z");

        assertThat(text("a")).isEmpty();
        assertThat(names(ROOT)).containsExactly("z");
        assertThat(found("z/b/two").modified()).isEqualTo(before.modified());
        assertThat(found("z/b/two").etag()).isEqualTo(before.etag());
        assertThat(files().node(path("z")).orElseThrow().created()).isEqualTo(made);
        assertThat(history()).isEmpty();
    }

    @Test
    default void aCopyGoesItsOwnWay() {
        tree();
        copy("a", "z");
        put("a/b/two", "changed");
        delete("z/one");
        setMood("z", "wild");

        assertThat(text("z/b/two")).isEqualTo("2");
        assertThat(text("a/one")).isEqualTo("1");
        assertThat(files().node(path("a")).orElseThrow().properties())
                .isEqualTo(Map.of(MOOD, value("calm")));
    }

    /** RFC 4918 section 9.8.3. */
    @Test
    default void aFolderIsCopiedAlone() throws IOException {
        tree();
        Transfer<FilePath> alone =
                new Transfer<>(path("a"), path("z"), Kind.COPY, Extent.RESOURCE, Overwrite.ALLOWED);

        assertThat(files().transfer(alone, ANYTHING)).isEqualTo(new FileOutcome.Created());

        assertThat(names(path("z"))).isEmpty();
        assertThat(files().node(path("z")).orElseThrow().properties()).containsOnlyKeys(MOOD);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    default void whatStandsThereGoesOnlyIfItMay(Kind kind) {
        tree();
        folder("z");
        put("z/old", "old");

        assertThat(transfer("a", "z", kind, Overwrite.REFUSED))
                .isEqualTo(new FileOutcome.PreconditionFailed());
        assertThat(text("z/old")).isEqualTo("old");
        assertThat(transfer("a", "z", kind, Overwrite.ALLOWED)).isEqualTo(new FileOutcome.Done());
        assertThat(text("z/old")).isEmpty();
        assertThat(text("z/one")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"COPY, a/one, z", "MOVE, a/one, z", "COPY, a, f", "MOVE, a, f"})
    default void aFileTakesAFoldersPlaceAndTheOtherWayRound(Kind kind, String from, String to) {
        tree();
        folder("z");
        put("z/old", "old");
        put("f", "file");
        String before = text(from);

        assertThat(transfer(from, to, kind, Overwrite.ALLOWED)).isEqualTo(new FileOutcome.Done());

        assertThat(text(to)).isEqualTo(before);
        assertThat(text("z/old")).isEqualTo(to.equals("z") ? "" : "old");
    }

    @ParameterizedTest
    @CsvSource({
        "COPY, a, a",
        "MOVE, a, a",
        "COPY, a, a/b/c",
        "MOVE, a, a/b/c",
        "COPY, a/b, a",
        "MOVE, a/b, a"
    })
    default void nothingGoesOntoItselfOrIntoItself(Kind kind, String from, String to) {
        tree();

        assertThat(transfer(from, to, kind, Overwrite.ALLOWED))
                .isEqualTo(new FileOutcome.Entangled());
        assertThat(text("a/b/two")).isEqualTo("2");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    default void theRootGoesNowhere(Kind kind) {
        tree();
        Transfer<FilePath> away =
                new Transfer<>(ROOT, path("z"), kind, Extent.TREE, Overwrite.ALLOWED);
        Transfer<FilePath> onto =
                new Transfer<>(path("a"), ROOT, kind, Extent.TREE, Overwrite.ALLOWED);

        assertThat(files().transfer(away, ANYTHING)).isEqualTo(new FileOutcome.Entangled());
        assertThat(files().transfer(onto, ANYTHING)).isEqualTo(new FileOutcome.Entangled());
        assertThat(text("a/one")).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    default void bothEndsHaveToBe(Kind kind) {
        tree();

        assertThat(transfer("x", "z", kind, Overwrite.ALLOWED))
                .isEqualTo(new FileOutcome.Missing());
        assertThat(transfer("a", "x/z", kind, Overwrite.ALLOWED))
                .isEqualTo(new FileOutcome.NoParent());
        assertThat(transfer("a/b", "a/one/z", kind, Overwrite.ALLOWED))
                .isEqualTo(new FileOutcome.NoParent());
        assertThat(text("a/b/two")).isEqualTo("2");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    default void whatIsExpectedIsExpectedOfTheSource(Kind kind) {
        put("a", "one");
        ETag old = found("a").etag();
        put("a", "two");
        put("z", "standing");
        Transfer<FilePath> transfer =
                new Transfer<>(path("a"), path("z"), kind, Extent.TREE, Overwrite.ALLOWED);

        assertThat(files().transfer(transfer, ifMatch(old)))
                .isEqualTo(new FileOutcome.PreconditionFailed());
        assertThat(text("z")).isEqualTo("standing");
        assertThat(files().transfer(transfer, ifMatch(found("a").etag())))
                .isEqualTo(new FileOutcome.Done());
    }

    /** More than a page in one folder. */
    @Test
    default void aWideFolderIsCopiedWhole() {
        folder("wide");
        NewFile file = file("x");
        for (int i = 0; i < 700; i++) {
            files().put(path("wide/" + i), file, ANYTHING);
        }

        copy("wide", "z");

        assertThat(files().countBelow(path("z"), 10_000)).isEqualTo(700);
    }
}
