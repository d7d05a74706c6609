package satchel.client.shell.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.client.api.Access;
import satchel.client.api.DatabaseInfo;
import satchel.client.api.FoundDatabase;
import satchel.client.api.Kind;
import satchel.client.api.Program;
import satchel.client.shell.desk.FoundRow;

final class FoundRowsTest {
    @ParameterizedTest
    @CsvSource({
        "Personal,           VEVENT,   calendars/personal",
        "Personal,           VTODO,    calendars/personal-tasks",
        "Bücher & Verleih!,  VJOURNAL, calendars/bücher-verleih-journals",
    })
    void eachListGetsACollectionOfItsOwn(String name, String component, String collection) {
        FoundRow row =
                FoundRows.of(
                        "evolution",
                        new FoundDatabase(
                                new DatabaseInfo(
                                        "uid",
                                        name,
                                        Kind.CALENDAR,
                                        Set.of(component),
                                        Access.READ_AND_WRITE,
                                        Optional.empty()),
                                Optional.empty()));

        assertThat(row.collection()).isEqualTo(collection);
    }

    @Test
    void theTitleSaysWhatItIsAndWhose() {
        DatabaseInfo birthdays =
                new DatabaseInfo(
                        "birthdays",
                        "Birthdays",
                        Kind.CALENDAR,
                        Set.of("VEVENT"),
                        Access.READ_ONLY,
                        Optional.empty());
        Program program = new Program("Evolution's data server", Program.State.RUNNING);

        assertThat(FoundRows.of("evolution", new FoundDatabase(birthdays, Optional.of(program))))
                .extracting(FoundRow::title)
                .isEqualTo("Birthdays (events, read-only; Evolution's data server, running)");
        assertThat(
                        FoundRows.of(
                                        "files",
                                        new FoundDatabase(
                                                DatabaseInfo.of("/a/b", "b", Kind.CONTACTS),
                                                Optional.empty()))
                                .title())
                .isEqualTo("b (contacts; /a/b)");
    }
}
