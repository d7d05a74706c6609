package satchel.pim.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.client.api.Kind;
import satchel.client.api.PimChange;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimListing;
import satchel.client.api.PimOutcome;
import satchel.client.api.PimRead;
import satchel.client.api.PimRevision;

final class FolderDatabaseTest {
    @TempDir Path folder;

    @Test
    void aSafeUidNamesTheNewFile() throws Exception {
        create("A-1@example.org", "whatever");

        assertThat(folder.resolve("A-1@example.org.ics")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../escape", "a/b", ".hidden", "-rf", "Straße 5"})
    void anUnsafeUidNamesNoFileAndTheProposalIsTaken(String uid) throws Exception {
        PimOutcome outcome = create(uid, "proposed.ics");

        assertThat(files()).containsExactly("proposed.ics");
        assertThat(((PimOutcome.Done) outcome).id()).isEqualTo(new PimId("proposed.ics"));
    }

    @Test
    void aNameThatIsTakenByAnotherRecordIsNotWrittenOver() throws Exception {
        Files.writeString(folder.resolve("one.ics"), Texts.event("another", "Older"));

        create("one", "one.ics");

        assertThat(files()).containsExactlyInAnyOrder("one.ics", "one-2.ics");
        assertThat(Files.readString(folder.resolve("one.ics"))).contains("Older");
    }

    @Test
    void bytesAreWrittenAsTheyAreGiven() throws Exception {
        create("one", "one.ics");

        assertThat(Files.readString(folder.resolve("one.ics"))).isEqualTo(Texts.event("one", "T"));
    }

    @Test
    void hiddenAndOtherFilesAndFoldersAreNoRecords() throws Exception {
        Files.writeString(folder.resolve(".one.ics.satchel-tmp"), "half");
        Files.writeString(folder.resolve(".two.ics"), Texts.event("two", "Hidden"));
        Files.writeString(folder.resolve("displayname"), "Home");
        Files.writeString(folder.resolve("three.vcf"), Texts.card("three", "Card"));
        Files.createDirectory(folder.resolve("four.ics"));

        assertThat(list()).isEmpty();
    }

    @Test
    void theDisplayNameIsTheDatabasesName() throws Exception {
        Files.writeString(folder.resolve("displayname"), "Zu Hause\n");

        assertThat(database().info().name()).isEqualTo("Zu Hause");
    }

    @Test
    void twoUidsInOneFileAreReported() throws Exception {
        String two =
                Texts.event("one", "First")
                        .replace(
                                "END:VCALENDAR",
                                "BEGIN:VEVENT\r\nUID:two\r\nDTSTART:20260601T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR");
        Files.writeString(folder.resolve("both.ics"), two);

        assertThat(unreadable("both.ics")).contains("one", "two");
    }

    @Test
    void aFileThatIsNotUtf8IsListedAndReported() throws Exception {
        Files.write(
                folder.resolve("latin.ics"),
                Texts.event("latin", "Caf\u00e9").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(unreadable("latin.ics")).contains("UTF-8");
    }

    @Test
    void aHalfWrittenFileIsListedAndReported() throws Exception {
        String whole = Texts.event("half", "Half");
        Files.writeString(folder.resolve("half.ics"), whole.substring(0, whole.length() / 2));

        assertThat(unreadable("half.ics")).isNotBlank();
    }

    @Test
    void aChangeByTheUserIsNeverWrittenOver() throws Exception {
        PimOutcome.Done done = (PimOutcome.Done) create("one", "one.ics");
        Files.writeString(folder.resolve("one.ics"), Texts.event("one", "By the user"));

        List<PimOutcome> outcomes =
                apply(
                        new PimChange.Replace(
                                done.id(), done.revision().orElseThrow(), Texts.event("one", "X")));

        assertThat(outcomes).hasOnlyElementsOfType(PimOutcome.Stale.class);
        assertThat(Files.readString(folder.resolve("one.ics"))).contains("By the user");
        assertThat(files()).containsExactly("one.ics");
    }

    @Test
    void recordsOfOneBatchThatWouldHaveTheSameFileEachGetTheirOwn() throws Exception {
        PimId proposed = new PimId("same.ics");

        List<PimOutcome> outcomes =
                apply(
                        new PimChange.Create(proposed, Texts.event("ä/1", "First")),
                        new PimChange.Create(proposed, Texts.event("ä/2", "Second")),
                        new PimChange.Create(proposed, Texts.event("Own", "Third")),
                        new PimChange.Create(proposed, Texts.event("own", "Fourth")));

        assertThat(outcomes).hasOnlyElementsOfType(PimOutcome.Done.class);
        assertThat(files())
                .containsExactlyInAnyOrder("same.ics", "same-2.ics", "Own.ics", "own-2.ics");
    }

    /** A link to where nobody can write. */
    @Test
    void oneFileThatCannotBeWrittenKeepsNoOtherFromBeingWritten() throws Exception {
        Path unwritable = Path.of("/proc/version");
        Files.createSymbolicLink(folder.resolve("b.ics"), unwritable);
        PimRevision revision = Fingerprint.of(Files.readAllBytes(unwritable));

        List<PimOutcome> outcomes =
                apply(
                        new PimChange.Create(new PimId("a.ics"), Texts.event("a", "A")),
                        new PimChange.Replace(new PimId("b.ics"), revision, Texts.event("b", "B")),
                        new PimChange.Create(new PimId("c.ics"), Texts.event("c", "C")));

        assertThat(outcomes)
                .extracting(outcome -> outcome.getClass().getSimpleName())
                .containsExactly("Done", "Refused", "Done");
        assertThat(files()).containsExactlyInAnyOrder("a.ics", "b.ics", "c.ics");
    }

    /** After its name was chosen, and before its text took the place. */
    @Test
    void aFileThatAppearsMeanwhileIsNotWrittenOver() throws Exception {
        FolderWriter writer = new FolderWriter(folder, RecordFormat.ICALENDAR, Map::of);
        PimId id = new PimId("one.ics");
        PimChange.Create create = new PimChange.Create(id, Texts.event("one", "Ours"));
        Files.writeString(folder.resolve("one.ics"), Texts.event("one", "Another program's"));

        List<PimOutcome> outcomes = writer.place(List.of(NewText.of(create, id)));

        assertThat(outcomes).containsExactly(new PimOutcome.Stale(create));
        assertThat(Files.readString(folder.resolve("one.ics"))).contains("Another program's");
        assertThat(files()).containsExactly("one.ics");
    }

    @Test
    void draftsOfAKilledRunAreSweptAwayOnceTheyAreOld() throws Exception {
        Path old = Files.writeString(folder.resolve(".one.ics.1f.satchel-tmp"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Files.writeString(folder.resolve(".two.ics.2f.satchel-tmp"), "of a run that goes on");
        Path nobodys = Files.createDirectory(folder.resolve(".mine.satchel-tmp"));
        Files.setLastModifiedTime(nobodys, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        create("three", "three.ics");

        assertThat(files())
                .containsExactlyInAnyOrder(
                        ".two.ics.2f.satchel-tmp", ".mine.satchel-tmp", "three.ics");
    }

    @Test
    void aRecordThatMovesIsAtNoMomentInNeitherPlace() throws Exception {
        PimOutcome.Done before = (PimOutcome.Done) create("one", "one.ics");

        List<PimOutcome> outcomes =
                apply(
                        new PimChange.Remove(before.id(), before.revision().orElseThrow()),
                        new PimChange.Create(new PimId("two.ics"), Texts.event("two", "T")));

        assertThat(outcomes)
                .extracting(outcome -> outcome.change().getClass().getSimpleName())
                .as("in the order in which they were carried out")
                .containsExactly("Create", "Remove");
        assertThat(files()).containsExactly("two.ics");
    }

    @Test
    void idsLeadOutOfNoFolder() throws Exception {
        Path outside = folder.resolveSibling("outside.ics");
        Files.writeString(outside, Texts.event("outside", "Outside"));
        PimId id = new PimId("../outside.ics");
        PimRevision revision = Fingerprint.of(Files.readAllBytes(outside));

        List<PimRead> reads = new ArrayList<>();
        database().read(List.of(id), reads::add);

        assertThat(reads).containsExactly(new PimRead.Missing(id));
        assertThat(apply(new PimChange.Remove(id, revision)))
                .hasOnlyElementsOfType(PimOutcome.Stale.class);
        assertThat(outside).exists();
    }

    @Test
    void permissionsOfARewrittenFileStay() throws Exception {
        PimOutcome.Done done = (PimOutcome.Done) create("one", "one.ics");
        Path file = folder.resolve("one.ics");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));

        apply(
                new PimChange.Replace(
                        done.id(), done.revision().orElseThrow(), Texts.event("one", "New")));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw----");
        assertThat(files()).containsExactly("one.ics");
    }

    @Test
    void aFolderThatWentAwayIsAnErrorAndNotEmpty() throws Exception {
        PimDatabase database = database();
        Files.delete(folder);

        assertThatThrownBy(() -> database.list(Optional.empty()))
                .isInstanceOfSatisfying(
                        PimException.class,
                        e -> assertThat(e.kind()).isEqualTo(PimException.Kind.NOT_FOUND))
                .hasMessageContaining(folder.toString());
        Files.createDirectory(folder);
    }

    private PimDatabase database() throws PimException {
        return new FilesConnector().open(folder.toString(), Kind.CALENDAR);
    }

    private PimOutcome create(String uid, String proposed) throws PimException {
        return apply(new PimChange.Create(new PimId(proposed), Texts.event(uid, "T"))).getFirst();
    }

    private List<PimOutcome> apply(PimChange... changes) throws PimException {
        List<PimOutcome> outcomes = new ArrayList<>();
        database().apply(List.of(changes), outcomes::add);
        return outcomes;
    }

    private Set<PimId> list() throws PimException {
        return ((PimListing.Complete) database().list(Optional.empty())).records().keySet();
    }

    /** Why a file that is listed cannot be read. */
    private String unreadable(String name) throws PimException {
        PimId id = new PimId(name);
        assertThat(list()).contains(id);
        List<PimRead> reads = new ArrayList<>();
        database().read(List.of(id), reads::add);
        assertThat(reads).hasOnlyElementsOfType(PimRead.Unreadable.class);
        return ((PimRead.Unreadable) reads.getFirst()).why();
    }

    private List<String> files() throws IOException {
        try (var found = Files.list(folder)) {
            return found.map(file -> file.getFileName().toString()).toList();
        }
    }
}
