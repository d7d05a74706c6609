package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.ObjectPath;

/** Reading: bodies byte for byte, any name, one owner's data only, many rows in pages. */
public interface ObjectReadsContract extends WorkspaceFixture {
    int MANY = 1203;
    int FIVE_MEGABYTES = 5 * 1024 * 1024;

    @Test
    default void bodiesComeBackByteForByte() {
        createWork();
        byte[] random = new byte[FIVE_MEGABYTES];
        new Random(7).nextBytes(random);
        List<byte[]> bodies =
                List.of(
                        new byte[0],
                        new byte[] {0},
                        "a\0b\r\n\n\r ä\uD83D\uDE00\r\n".getBytes(StandardCharsets.UTF_8),
                        new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0x80},
                        "BEGIN:VEVENT\r\n".repeat(1000).getBytes(StandardCharsets.UTF_8),
                        random);
        for (byte[] body : bodies) {
            ObjectPath path = WORK.object("a.ics");
            store().put(path, new NewBody(body, WorkspaceFixture.index("u")), ANYTHING);

            StoredObject found = store().object(path).orElseThrow();

            assertThat(found.bytes()).isEqualTo(body);
            assertThat(found.row().size()).isEqualTo(body.length);
        }
    }

    @Test
    default void indexComesBack() {
        createWork();
        ObjectIndex index =
                new ObjectIndex(
                        "uid with \" and ü",
                        "VTODO",
                        Optional.of(Instant.parse("1604-03-01T00:00:00Z")),
                        Optional.of(Instant.parse("2026-11-23T14:00:00Z")),
                        true,
                        "fn:ann\nemail:ann@example.org");
        ObjectPath path = WORK.object("a.ics");
        store().put(path, new NewBody(new byte[] {1}, index), ANYTHING);

        assertThat(store().row(path).orElseThrow().index()).isEqualTo(index);
        assertThat(store().object(path).orElseThrow().row())
                .isEqualTo(store().row(path).orElseThrow());
    }

    @Test
    default void namesOfAnyKindAreKept() throws IOException {
        List<String> odd =
                List.of(
                        "a b.ics",
                        "it's \"quoted\"",
                        "100%25",
                        "ünïcode-日本-\uD83D\uDE00",
                        "A",
                        "a",
                        "..a");
        for (String name : odd) {
            CollectionPath path = new CollectionPath("o'wner % ü", WORK.home(), name);
            create(path);
            put(path.object(name), name);
            assertThat(text(path.object(name))).isEqualTo(name);
            assertThat(names(path, Selection.ALL)).containsExactly(name);
        }
        assertThat(store().collections("o'wner % ü", WORK.home())).hasSize(odd.size());
    }

    @Test
    default void oneOwnersDataIsNotAnothers() throws IOException {
        CollectionPath others = new CollectionPath("bob", WORK.home(), WORK.name());
        createWork();
        put(WORK.object("a.ics"), "ann's");

        assertThat(store().collection(others)).isEmpty();
        assertThat(store().object(others.object("a.ics"))).isEmpty();
        create(others);
        put(others.object("a.ics"), "bob's");
        store().delete(others.object("a.ics"), ANYTHING);

        assertThat(text(WORK.object("a.ics"))).isEqualTo("ann's");
        assertThat(names(others, Selection.ALL)).isEmpty();
    }

    @Test
    default void manyObjectsAreVisitedOnceInOrderOfName() throws IOException {
        createWork();
        List<String> expected = fill(WORK);

        assertThat(names(WORK, Selection.ALL)).isEqualTo(expected);
    }

    @Test
    default void objectsComeWithTheirBodies() throws IOException {
        createWork();
        List<String> expected = fill(WORK);
        List<String> texts = new ArrayList<>();

        store().objects(
                        WORK,
                        Selection.ALL,
                        object -> texts.add(new String(object.bytes(), StandardCharsets.UTF_8)));

        assertThat(texts).isEqualTo(expected);
    }

    @Test
    default void namedObjectsComeInTheOrderOfTheirNamesWithoutTheMissing() throws IOException {
        createWork();
        put(WORK.object("a.ics"), "one");
        put(WORK.object("b.ics"), "two");
        List<String> names = new ArrayList<>();

        store().objects(
                        WORK,
                        List.of("b.ics", "none.ics", "a.ics"),
                        object -> names.add(object.row().name()));

        assertThat(names).containsExactly("b.ics", "a.ics");
    }

    @Test
    default void visitorMayWriteAndWhatCameLaterIsNotVisited() throws IOException {
        createWork();
        List<String> expected = fill(WORK);
        List<String> visited = new ArrayList<>();

        store().rows(
                        WORK,
                        Selection.ALL,
                        row -> {
                            visited.add(row.name());
                            put(WORK.object("z-" + row.name()), "later");
                            put(WORK.object(row.name()), "changed");
                        });

        assertThat(visited).isEqualTo(expected);
    }

    @Test
    default void objectReplacedWhileReadingIsStillVisited() throws IOException {
        createWork();
        List<String> expected = fill(WORK);
        List<String> visited = new ArrayList<>();

        store().rows(
                        WORK,
                        Selection.ALL,
                        row -> {
                            if (visited.isEmpty()) {
                                ObjectPath last = WORK.object(expected.getLast());
                                store().delete(last, ANYTHING);
                                put(last, "made again");
                            }
                            visited.add(row.name());
                        });

        assertThat(visited).isEqualTo(expected);
    }

    /** Puts more objects than fit in a page or two; the text of each is its name. */
    private List<String> fill(CollectionPath path) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String name = "%05d.ics".formatted(i);
            put(path.object(name), name);
            names.add(name);
        }
        return names;
    }
}
