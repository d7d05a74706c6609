package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.store.FileFixture.path;
import static satchel.dav.store.FileFixture.value;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nothing is lost that was written over or deleted. */
public interface FileHistoryContract extends FileFixture {
    @Test
    default void everyBodyThatWasWrittenOverIsKept() throws IOException {
        put("a", "one");
        put("a", "two");
        put("a", "two");
        put("a", "three");

        assertThat(history()).containsExactly("REPLACED a: one", "REPLACED a: two");
    }

    @Test
    default void aDeletedTreeIsKeptWithItsPaths() throws IOException {
        folder("a");
        folder("a/b");
        put("a/one", "1");
        put("a/b/two", "2");
        delete("a");
        folder("a");

        assertThat(history())
                .startsWith("DELETED a: /")
                .containsExactlyInAnyOrder(
                        "DELETED a: /", "DELETED a/one: 1", "DELETED a/b: /", "DELETED a/b/two: 2");
    }

    @Test
    default void whatATransferWroteOverIsKept() throws IOException {
        put("a", "arriving");
        folder("z");
        put("z/old", "old");
        put("y", "standing");
        copy("a", "z");
        move("a", "y");

        assertThat(history())
                .containsExactly("REPLACED z: /", "REPLACED z/old: old", "REPLACED y: standing");
    }

    /** A version has the path of its time. */
    @Test
    default void historyMovesNotWithItsFile() throws IOException {
        put("a", "one");
        put("a", "two");
        move("a", "z");
        put("z", "three");

        assertThat(history()).containsExactly("REPLACED a: one", "REPLACED z: two");
    }

    @Test
    default void deletedNodesKeepTheirProperties() throws IOException {
        folder("a");
        put("a/one", "1");
        setMood("a/one", "calm");
        delete("a");

        List<FileVersion> versions = new ArrayList<>();
        files().history("ann", versions::add);

        assertThat(versions)
                .filteredOn(version -> version.node().path().equals(path("a/one")))
                .singleElement()
                .satisfies(version -> {
                    assertThat(version.node().properties()).isEqualTo(Map.of(MOOD, value("calm")));
                    assertThat(version.ended()).isAfterOrEqualTo(version.node().modified());
                });
    }

    @Test
    default void refusedWritesLeaveNone() throws IOException {
        put("a", "one");
        files().put(path("a"), file("x"), NOTHING);
        files().delete(path("a"), NOTHING);
        put("a/b", "x");

        assertThat(history()).isEmpty();
    }
}
