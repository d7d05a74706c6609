package satchel.dav.store;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.store.FileFixture.ifMatch;
import static satchel.dav.store.FileFixture.path;
import static satchel.dav.store.FileFixture.value;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import satchel.dav.resource.ETag;
import satchel.dav.resource.FilePath;

/** Dead properties of files and folders. */
public interface FilePropertiesContract extends FileFixture {
    PropertyName COLOUR = new PropertyName("", "colour");

    @Test
    default void propertiesAreSetAndRemovedTogether() {
        put("a", "x");
        PropertyValue odd = new PropertyValue("<b xmlns=\"urn:b\" c=\"'\">é & so</b>", "de-CH");
        files().setProperties(
                        path("a"),
                        Map.of(MOOD, Optional.of(odd), COLOUR, Optional.of(value("red"))),
                        ANYTHING);
        assertThat(properties(path("a"))).isEqualTo(Map.of(MOOD, odd, COLOUR, value("red")));

        FileOutcome done =
                files().setProperties(
                                path("a"),
                                Map.of(MOOD, Optional.empty(), COLOUR, Optional.of(value(""))),
                                ANYTHING);

        assertThat(done).isEqualTo(new FileOutcome.Done());
        assertThat(properties(path("a"))).isEqualTo(Map.of(COLOUR, value("")));
    }

    @Test
    default void theRootHasPropertiesToo() {
        files().setProperties(ROOT, Map.of(MOOD, Optional.of(value("calm"))), ANYTHING);

        assertThat(properties(ROOT)).isEqualTo(Map.of(MOOD, value("calm")));
    }

    @Test
    default void aFolderIsMadeWithItsProperties() {
        files().makeFolder(path("a"), Map.of(MOOD, value("calm")), ANYTHING);

        assertThat(properties(path("a"))).isEqualTo(Map.of(MOOD, value("calm")));
    }

    @Test
    default void aNewBodyLeavesThem() {
        put("a", "one");
        setMood("a", "calm");
        put("a", "two");

        assertThat(properties(path("a"))).isEqualTo(Map.of(MOOD, value("calm")));
    }

    @Test
    default void whatComesUnderAnOldNameHasNone() {
        put("a", "one");
        setMood("a", "calm");
        delete("a");
        put("a", "two");

        assertThat(properties(path("a"))).isEmpty();
    }

    @Test
    default void theyAreSetOnWhatIsThereAndAsExpected() {
        put("a", "one");
        ETag old = found("a").etag();
        put("a", "two");
        Map<PropertyName, Optional<PropertyValue>> change = Map.of(MOOD, Optional.of(value("x")));

        assertThat(files().setProperties(path("b"), change, ANYTHING))
                .isEqualTo(new FileOutcome.Missing());
        assertThat(files().setProperties(path("a"), change, ifMatch(old)))
                .isEqualTo(new FileOutcome.PreconditionFailed());
        assertThat(properties(path("a"))).isEmpty();
    }

    @Test
    default void thereIsALimitToThem() {
        put("a", "one");
        String half = "x".repeat(FileStore.MOST_PROPERTIES / 2);
        FileOutcome tooLong = new FileOutcome.PropertiesTooLong();
        setMood("a", half);
        Map<PropertyName, Optional<PropertyValue>> more =
                Map.of(COLOUR, Optional.of(value(half)), MOOD, Optional.of(value(half + "y")));

        assertThat(files().setProperties(path("a"), more, ANYTHING)).isEqualTo(tooLong);
        assertThat(properties(path("a"))).isEqualTo(Map.of(MOOD, value(half)));
        assertThat(files().makeFolder(path("b"), Map.of(MOOD, value(half + half)), ANYTHING))
                .isEqualTo(tooLong);
        assertThat(text("b")).isEmpty();
    }

    @Test
    default void settingThemTouchesNoTagAndNoDate() {
        put("a", "one");
        FileNode.File before = found("a");
        setMood("a", "calm");

        assertThat(found("a").etag()).isEqualTo(before.etag());
        assertThat(found("a").modified()).isEqualTo(before.modified());
    }

    private Map<PropertyName, PropertyValue> properties(FilePath path) {
        return files().node(path).orElseThrow().properties();
    }
}
