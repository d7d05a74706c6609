package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.store.FileFixture.path;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import satchel.dav.resource.FilePath;

/** Puts that are done once, however often they are asked for. */
public interface FileOncePutsContract extends FileFixture {
    LeapingClock clock();

    default FileOutcome once(String name, String path, String text) {
        return files().putOnce(name, path(path), file(text), ANYTHING);
    }

    @Test
    default void aPutThatIsDoneOnceIsAPut() throws IOException {
        assertThat(once("one", "a", "first")).isEqualTo(new FileOutcome.Created());
        assertThat(once("two", "a", "second")).isEqualTo(new FileOutcome.Done());

        assertThat(text("a")).isEqualTo("second");
        assertThat(files().usage("ann").used()).isEqualTo("second".length());
        assertThat(history()).containsExactly("REPLACED a: first");
    }

    @Test
    default void itIsNotDoneAgainOverWhatWasWrittenSince() throws IOException {
        once("one", "a", "first");
        put("a", "others'");

        assertThat(once("one", "a", "first")).isEqualTo(new FileOutcome.Created());
        assertThat(text("a")).isEqualTo("others'");
        assertThat(history()).containsExactly("REPLACED a: first");
    }

    @Test
    default void whatItWroteStaysDeleted() {
        put("a", "before");
        once("one", "a", "first");
        delete("a");

        assertThat(once("one", "a", "first")).isEqualTo(new FileOutcome.Done());
        assertThat(text("a")).isEmpty();
    }

    @Test
    default void whatItWroteStaysWhereItWasMoved() {
        folder("folder");
        once("one", "folder/a", "first");
        move("folder", "moved");

        assertThat(once("one", "folder/a", "first")).isEqualTo(new FileOutcome.Created());
        assertThat(text("folder")).isEmpty();
        assertThat(text("moved/a")).isEqualTo("first");
    }

    /** Nor does it matter that its condition does not hold any more. */
    @Test
    default void theOutcomeIsThatOfThen() {
        files().putOnce("one", path("a"), file("first"), NOTHING);

        assertThat(files().putOnce("one", path("a"), file("first"), NOTHING))
                .isEqualTo(new FileOutcome.Created());
        assertThat(files().putOnce("two", path("a"), file("first"), NOTHING))
                .isEqualTo(new FileOutcome.PreconditionFailed());
    }

    @Test
    default void oneThatWasRefusedMayBeTriedAgain() {
        assertThat(once("one", "folder/a", "first")).isEqualTo(new FileOutcome.NoParent());
        folder("folder");

        assertThat(once("one", "folder/a", "first")).isEqualTo(new FileOutcome.Created());
        assertThat(text("folder/a")).isEqualTo("first");
    }

    /** Longer than anybody asks; until then a put of another name forgets nothing. */
    @Test
    default void whatCameOfItIsKnownForEightDays() {
        once("one", "a", "first");
        clock().leap(Duration.ofDays(8).minusMinutes(1));
        once("two", "b", "second");
        once("one", "a", "another");
        assertThat(text("a")).isEqualTo("first");

        clock().leap(Duration.ofMinutes(2));
        once("three", "c", "third");
        once("one", "a", "another");
        assertThat(text("a")).isEqualTo("another");
        once("two", "b", "another");
        assertThat(text("b")).isEqualTo("second");
    }

    /** Each user has their own names. */
    @Test
    default void othersUseTheSameNames() {
        once("one", "a", "first");
        FilePath bobs = new FilePath("bob", List.of("a"));

        assertThat(files().putOnce("one", bobs, file("bob's"), ANYTHING))
                .isEqualTo(new FileOutcome.Created());
        assertThat(files().node(bobs)).isPresent();
    }

    @Test
    default void ofManyAtATimeOneIsDone() throws Exception {
        put("a", "before");
        List<FileOutcome> outcomes =
                Race.of(RacesContract.RACERS, racer -> once("one", "a", "by " + racer));

        assertThat(outcomes).containsOnly(new FileOutcome.Done());
        assertThat(history()).containsExactly("REPLACED a: before");
    }
}
