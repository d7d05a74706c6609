package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.store.WorkspaceFixture.number;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Home;
import satchel.dav.resource.WriteCondition;

/** Collections: made, described, changed and removed. */
public interface CollectionsContract extends WorkspaceFixture {
    PropertyName COLOUR = new PropertyName("http://apple.com/ns/ical/", "calendar-color");
    PropertyName NAME = new PropertyName("DAV:", "displayname");

    @Test
    default void collectionIsDescribedAsItWasMade() {
        CollectionPath friends = new CollectionPath("ann", Home.CONTACTS, "friends");
        store().create(
                        new NewCollection(
                                friends,
                                CollectionKind.ADDRESS_BOOK,
                                Set.of(),
                                Map.of(NAME, "Good <b>friends</b>")));

        StoredCollection found = store().collection(friends).orElseThrow();

        assertThat(found.path()).isEqualTo(friends);
        assertThat(found.kind()).isEqualTo(CollectionKind.ADDRESS_BOOK);
        assertThat(found.components()).isEmpty();
        assertThat(found.properties()).containsExactly(Map.entry(NAME, "Good <b>friends</b>"));
        assertThat(found.change()).isEqualTo(number(0));
        assertThat(found.objects()).isZero();
        assertThat(found.id()).matches("[0-9A-Za-z-]+");
    }

    @Test
    default void bookmarksAreAKindOfTheirOwn() throws IOException {
        CollectionPath mine = new CollectionPath("ann", Home.BOOKMARKS, "work");
        createWork();
        put(WORK.object("a.ics"), "event");
        store().create(new NewCollection(mine, CollectionKind.BOOKMARKS, Set.of(), Map.of()));
        ObjectIndex index =
                new ObjectIndex(
                        "AAAAAAAAAAAA", "BOOKMARK", Optional.empty(), Optional.empty(), false, "");
        NewBody body = new NewBody("BEGIN:BOOKMARK".getBytes(StandardCharsets.UTF_8), index);

        WorkspaceFixture.etag(store().put(mine.object("a.bookmark"), body, NOTHING));
        PutOutcome again = store().put(mine.object("b.bookmark"), body, NOTHING);

        assertThat(store().collection(mine).orElseThrow().kind())
                .isEqualTo(CollectionKind.BOOKMARKS);
        assertThat(store().collections("ann", Home.BOOKMARKS)).hasSize(1);
        assertThat(text(mine.object("a.bookmark"))).isEqualTo("BEGIN:BOOKMARK");
        assertThat(text(WORK.object("a.ics"))).isEqualTo("event");
        assertThat(again).isEqualTo(new PutOutcome.UidTaken("a.bookmark"));
        assertThat(changes(mine, number(0))).hasSize(1);
    }

    @Test
    default void componentsAreKept() {
        store().create(
                        new NewCollection(
                                WORK,
                                CollectionKind.CALENDAR,
                                Set.of("VTODO", "VEVENT"),
                                Map.of()));

        assertThat(store().collection(WORK).orElseThrow().components())
                .containsExactlyInAnyOrder("VEVENT", "VTODO");
    }

    @Test
    default void secondCollectionOfOneNameIsNotMade() {
        createWork();
        put(WORK.object("a.ics"), "one");
        String id = store().collection(WORK).orElseThrow().id();

        boolean made =
                store().create(
                                new NewCollection(
                                        WORK,
                                        CollectionKind.CALENDAR,
                                        Set.of(),
                                        Map.of(NAME, "x")));

        assertThat(made).isFalse();
        StoredCollection kept = store().collection(WORK).orElseThrow();
        assertThat(kept.id()).isEqualTo(id);
        assertThat(kept.properties()).isEmpty();
        assertThat(kept.objects()).isEqualTo(1);
    }

    @Test
    default void collectionsAreListedByHomeAndOwnerInOrderOfName() {
        create(new CollectionPath("ann", Home.CALENDARS, "b"));
        create(new CollectionPath("ann", Home.CALENDARS, "a"));
        create(new CollectionPath("ann", Home.CONTACTS, "c"));
        create(new CollectionPath("bob", Home.CALENDARS, "d"));

        assertThat(store().collections("ann", Home.CALENDARS))
                .extracting(found -> found.path().name())
                .containsExactly("a", "b");
        assertThat(store().collections("carl", Home.CALENDARS)).isEmpty();
    }

    @Test
    default void propertiesAreSetAndRemovedTogether() {
        store().create(
                        new NewCollection(
                                WORK,
                                CollectionKind.CALENDAR,
                                Set.of(),
                                Map.of(NAME, "Work", COLOUR, "#ff0000")));

        boolean found =
                store().setProperties(
                                WORK, Map.of(NAME, Optional.of("Büro"), COLOUR, Optional.empty()));

        assertThat(found).isTrue();
        StoredCollection now = store().collection(WORK).orElseThrow();
        assertThat(now.properties()).containsExactly(Map.entry(NAME, "Büro"));
        assertThat(now.change()).isEqualTo(number(0));
    }

    @Test
    default void thereIsALimitToProperties() {
        String half = "x".repeat(FileStore.MOST_PROPERTIES / 2);
        create(WORK);
        assertThat(set(Map.of(NAME, Optional.of(half)))).isEqualTo(new EditOutcome.Done());

        assertThat(set(Map.of(NAME, Optional.of(half + "y"), COLOUR, Optional.of(half))))
                .isEqualTo(new EditOutcome.PropertiesTooLong());
        assertThat(store().collection(WORK).orElseThrow().properties())
                .isEqualTo(Map.of(NAME, half));
        assertThat(set(Map.of(NAME, Optional.empty(), COLOUR, Optional.of(half))))
                .isEqualTo(new EditOutcome.Done());
    }

    private EditOutcome set(Map<PropertyName, Optional<String>> changes) {
        return store().setProperties(WORK, changes, WriteCondition.NONE);
    }

    @Test
    default void noCollectionIsMadeWithMoreThanItMayHave() {
        String all = "x".repeat(FileStore.MOST_PROPERTIES);
        NewCollection made =
                new NewCollection(WORK, CollectionKind.CALENDAR, Set.of(), Map.of(NAME, all));

        assertThat(store().create(made, WriteCondition.NONE))
                .isEqualTo(new CreateOutcome.PropertiesTooLong());
        assertThat(store().collection(WORK)).isEmpty();
    }

    @Test
    default void propertiesOfMissingCollectionAreNotSet() {
        assertThat(store().setProperties(WORK, Map.of(NAME, Optional.of("x")))).isFalse();
        assertThat(store().collection(WORK)).isEmpty();
    }

    @Test
    default void removedCollectionIsGoneWithAllItHeld() throws IOException {
        createWork();
        put(WORK.object("a.ics"), "one");

        assertThat(store().deleteCollection(WORK))
                .isEqualTo(new DeleteOutcome.Deleted(number(1), number(2)));

        assertThat(store().collection(WORK)).isEmpty();
        assertThat(store().object(WORK.object("a.ics"))).isEmpty();
        assertThat(names(WORK, Selection.ALL)).isEmpty();
        assertThat(changes(WORK, number(0))).isEmpty();
        assertThat(store().deleteCollection(WORK)).isEqualTo(new DeleteOutcome.Missing());
    }

    @Test
    default void collectionMadeAgainUnderOneNameStartsAfreshWithAnotherId() throws IOException {
        store().create(
                        new NewCollection(
                                WORK, CollectionKind.CALENDAR, Set.of(), Map.of(NAME, "old")));
        put(WORK.object("a.ics"), "one");
        String before = store().collection(WORK).orElseThrow().id();
        store().deleteCollection(WORK);
        createWork();

        StoredCollection again = store().collection(WORK).orElseThrow();

        assertThat(again.id()).isNotEqualTo(before);
        assertThat(again.change()).isEqualTo(number(0));
        assertThat(again.properties()).isEmpty();
        assertThat(names(WORK, Selection.ALL)).isEmpty();
    }
}
