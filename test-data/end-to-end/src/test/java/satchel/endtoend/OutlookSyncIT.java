package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.Finished;

/** A file that Outlook wrote goes to the server, and only there. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OutlookSyncIT {
    private static final String FILES =
            "client-plugins/pim-outlook/src/test/resources/satchel/pim/outlook/java-libpst/";

    @TempDir static Path folder;
    private Stage stage;
    private Path file;

    @BeforeAll
    void start() throws IOException {
        stage = new Stage(folder);
        stage.client.run("plugins", "install", "outlook").orFail("plugins install");
        file = unpacked("dist-list.pst");
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    private Path unpacked(String name) throws IOException {
        Path file = stage.pim("outlook").resolve(name);
        Path packed = stage.checkout.root().resolve(FILES + name + ".gz");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            Files.copy(in, file);
        }
        return file;
    }

    private Finished sync(String database, String collection, String mode, String... more) {
        List<String> arguments = new ArrayList<>(List.of("sync", "--pim", "outlook", "--database"));
        arguments.addAll(List.of(database, "--to", collection, "--mode", mode));
        arguments.addAll(List.of(more));
        return stage.client.run(arguments.toArray(String[]::new));
    }

    @Test
    void contactsAndListsAreReplacedOnTheServerAndTheNextSyncDoesNothing() throws IOException {
        byte[] before = Files.readAllBytes(file);

        sync(file + "#/Contacts", "contacts/outlook", "replace").orFail("replace");

        List<String> names = stage.dav.list("contacts/outlook/");
        assertThat(names).isNotEmpty();
        assertThat(names.stream().map(name -> stage.dav.get("contacts/outlook/" + name)))
                .anyMatch(card -> card.contains("FN:contact name 1"))
                .anyMatch(card -> card.contains("X-ADDRESSBOOKSERVER-KIND:group"));
        assertThat(sync(file + "#/Contacts", "contacts/outlook", "replace").out())
                .contains("server: nothing to write", "; 1 request");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aCalendarIsImportedOnceAndWhatTheServerHasStays() throws IOException {
        Path own = stage.pim("own");
        Files.writeString(own.resolve("own.ics"), Event.of("own", "On the server before"));
        stage.sync(own, "calendars/outlook", "replace").orFail("fill");

        sync(file + "#/Calendar", "calendars/outlook", "merge", "--once").orFail("import");

        List<String> names = stage.dav.list("calendars/outlook/");
        assertThat(names).hasSizeGreaterThan(1);
        assertThat(names.stream().map(name -> stage.dav.get("calendars/outlook/" + name)))
                .anyMatch(event -> event.contains("SUMMARY:On the server before"))
                .anyMatch(event -> event.contains("SUMMARY:Test appointment"));
    }

    @Test
    void whatWouldWriteToOutlookIsRefusedInWords() {
        Finished both = sync(file + "#/Contacts", "contacts/both", "two-way");

        assertThat(both.exit()).isEqualTo(4);
        assertThat(both.err()).contains("can only be read: choose --mode replace or merge");
    }

    @Test
    void aFileThatIsNoneOfOutlooksIsNamed() throws IOException {
        Path other = Files.writeString(stage.pim("other").resolve("mine.pst"), "no such file");

        Finished sync = sync(other + "#/Calendar", "calendars/other", "merge");

        assertThat(sync.exit()).isEqualTo(4);
        assertThat(sync.err()).contains("mine.pst");
    }
}
