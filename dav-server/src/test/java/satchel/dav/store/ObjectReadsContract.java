package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.ObjectPath;

/** Reading: bodies byte for byte, any name, one owner's data only, many rows in pages. */
public interface ObjectReadsContract extends WorkspaceFixture {
    int MANY = 1203;
    int A_DOZEN = 12;
    int A_MEGABYTE = 1024 * 1024;
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

    /** PostgreSQL's text has none; our own bodies may. */
    @Test
    default void nulInWhatIsIndexedHarmsNothing() throws IOException {
        createWork();
        ObjectPath path = WORK.object("a.vcf");
        ObjectIndex index =
                new ObjectIndex(
                        "a\0b", "VCARD", Optional.empty(), Optional.empty(), false, "fn:x\0y");
        store().put(path, new NewBody(new byte[] {1}, index), ANYTHING);
        ChangeNumber before = store().collection(WORK).orElseThrow().change();

        store().put(path, new NewBody(new byte[] {1}, index), ANYTHING);

        assertThat(store().collection(WORK).orElseThrow().change()).isEqualTo(before);
        Selection byUid =
                new Selection(
                        Optional.empty(),
                        Optional.of("a\0b"),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of());
        assertThat(names(WORK, byUid)).containsExactly("a.vcf");
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
    default void largeBodiesAreVisitedWithoutLoss() throws IOException {
        createWork();
        List<String> expected = new ArrayList<>();
        Random random = new Random(8);
        for (int i = 0; i < A_DOZEN; i++) {
            byte[] body = new byte[A_MEGABYTE];
            random.nextBytes(body);
            String name = "large-%02d".formatted(i);
            store().put(WORK.object(name), new NewBody(body, index(name, "")), ANYTHING);
            expected.add(name);
        }
        List<String> visited = new ArrayList<>();
        store().objects(WORK, Selection.ALL, object -> visited.add(object.row().name()));
        assertThat(visited).isEqualTo(expected);

        List<String> named = new ArrayList<>();
        store().objects(WORK, expected.reversed(), object -> named.add(object.row().name()));
        assertThat(named).isEqualTo(expected.reversed());
    }

    @Test
    default void longTextsAreVisitedWithoutLoss() throws IOException {
        createWork();
        String text = "ü日".repeat(A_MEGABYTE / 4);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < A_DOZEN; i++) {
            String name = "long-%02d".formatted(i);
            store().put(
                            WORK.object(name),
                            new NewBody(new byte[] {1}, index(name, text)),
                            ANYTHING);
            expected.add(name);
        }
        List<String> visited = new ArrayList<>();
        store().objects(WORK, Selection.ALL, object -> visited.add(object.row().name()));

        assertThat(names(WORK, Selection.ALL)).isEqualTo(expected);
        assertThat(visited).isEqualTo(expected);
        assertThat(changes(WORK, ChangeNumber.NONE))
                .extracting(Change::name)
                .containsExactlyElementsOf(expected);
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

    private static ObjectIndex index(String uid, String text) {
        return new ObjectIndex(uid, "VCARD", Optional.empty(), Optional.empty(), false, text);
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
