package satchel.pim.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.client.api.DatabaseInfo;
import satchel.client.api.Kind;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.PimListing;

final class FilesConnectorTest {
    @TempDir Path home;
    private final FilesConnector files = new FilesConnector();

    @ParameterizedTest
    @CsvSource({
        "calendars/work, CALENDAR, true",
        "work.ics,       CALENDAR, false",
        "friends,        CONTACTS, true",
        "friends.vcf,    CONTACTS, false",
        "odd.vcf,        CALENDAR, true",
    })
    void aNewDatabaseIsAFolderOrTheFileThatItsNameSays(String name, Kind kind, boolean isFolder)
            throws PimException {
        DatabaseInfo made = files.create(home.resolve(name).toString(), kind, Set.of());

        assertThat(Files.isDirectory(home.resolve(name))).isEqualTo(isFolder);
        try (PimDatabase database = files.open(made.where(), kind)) {
            PimListing listing = database.list(Optional.empty());
            assertThat(((PimListing.Complete) listing).records()).isEmpty();
        }
    }

    @Test
    void whatIsThereIsNotTakenForANewOne() throws IOException {
        Path file = Files.writeString(home.resolve("work.ics"), Texts.event("a", "Tea"));

        assertThatThrownBy(() -> files.create(file.toString(), Kind.CALENDAR, Set.of()))
                .isInstanceOf(PimException.class)
                .hasMessage(file + " is there already");
        assertThat(file).content().contains("Tea");
    }
}
