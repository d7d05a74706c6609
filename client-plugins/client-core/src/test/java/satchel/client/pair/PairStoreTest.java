package satchel.client.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.client.api.Kind;
import satchel.client.state.StateFolder;
import satchel.sync.core.guard.GuardLimits;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Direction;
import satchel.sync.core.plan.Mode;

final class PairStoreTest {
    @TempDir Path folder;

    @Test
    void whatIsSavedIsThereAgain() throws IOException {
        SavedPair pair = pair("/home/robin/Kalender Ü", Mode.TWO_WAY);

        store().save(pair);

        assertThat(store().all()).containsExactly(pair);
    }

    @Test
    void theSameEndsAreOnePairWhateverTheMode() throws IOException {
        store().save(pair("/a", Mode.TWO_WAY));
        store().save(pair("/b", Mode.TWO_WAY));
        store().save(pair("/a", Mode.REPLACE));

        assertThat(store().all())
                .containsExactly(pair("/a", Mode.REPLACE), pair("/b", Mode.TWO_WAY));
        assertThat(pair("/a", Mode.MERGE).id()).isEqualTo(pair("/a", Mode.TWO_WAY).id());
        assertThat(pair("/a", Mode.MERGE).id()).isNotEqualTo(pair("/b", Mode.MERGE).id());
    }

    @Test
    void theFileSpeaksTheWordsOfTheCommandLine() throws IOException {
        store().save(pair("/a", Mode.TWO_WAY));

        assertThat(folder.resolve("pairs.json"))
                .content()
                .contains("\"mode\": \"two-way\"", "\"database\": \"/a\"");
    }

    @Test
    void anUnknownModeIsNoPair() throws IOException {
        store().save(pair("/a", Mode.TWO_WAY));
        Path file = folder.resolve("pairs.json");
        Files.writeString(file, Files.readString(file).replace("two-way", "sideways"));

        assertThatThrownBy(() -> store().all())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("pairs.json");
    }

    @Test
    void aPairWithoutANameGetsOneAfterItsCollection() throws IOException {
        store().save(pair("/a", Mode.TWO_WAY));
        store().save(pair("/b", Mode.TWO_WAY));
        store().save(pair("/a", Mode.REPLACE));

        assertThat(names()).containsExactly("home", "home-2");
    }

    @Test
    void pairsOfBeforeThereWereNamesKeepTheirPlaceAndGetNames() throws IOException {
        store().save(pair("/a", Mode.TWO_WAY));
        store().save(pair("/b", Mode.TWO_WAY));
        Path file = folder.resolve("pairs.json");
        Files.writeString(file, Files.readString(file).replaceAll("\"name\": \"home\",", ""));

        assertThat(names()).containsExactly("home", "home-2");
        store().save(pair("/c", Mode.TWO_WAY));
        assertThat(names()).containsExactly("home", "home-2", "home-3");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/dav/users/robin/calendars/work/, work",
        "'calendars/my events',                            my-events",
        "calendars/Ümläut,                                 Ümläut",
        "calendars/..,                                     pair",
    })
    void aNameIsOneWord(String collection, String name) {
        SavedPair pair = pair("/a", Mode.TWO_WAY);
        SavedPair other =
                new SavedPair(
                        pair.pim(),
                        pair.parts(),
                        pair.kind(),
                        pair.server(),
                        pair.user(),
                        collection,
                        pair.mode(),
                        pair.direction(),
                        pair.deletions(),
                        pair.conflicts(),
                        GuardLimits.USUAL);

        PairName chosen = PairName.after(other, List.of());

        assertThat(chosen.value()).isEqualTo(name);
        assertThat(PairName.parse(name)).hasValue(chosen);
    }

    private List<String> names() throws IOException {
        return store().named().stream().map(pair -> pair.name().value()).toList();
    }

    private PairStore store() {
        return new PairStore(new StateFolder(folder));
    }

    private static SavedPair pair(String database, Mode mode) {
        return new SavedPair(
                "files",
                List.of(Part.all(database)),
                Kind.CALENDAR,
                URI.create("https://a.example"),
                "robin",
                "calendars/home",
                mode,
                Direction.TO_STORE,
                Deletions.KEEP,
                ConflictPolicy.ASK,
                GuardLimits.USUAL);
    }
}
