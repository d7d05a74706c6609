package satchel.pim.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.client.api.Access;
import satchel.client.api.Kind;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimRead;
import satchel.client.api.PimRevision;

/** Exports as databases, through the connector. */
final class ExportsTest {
    private static final String TABLE = "First Name,Last Name\nZoë,Ñandú\nBob,Ray\n";

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8, false", "UTF-8, true", "windows-1252, false"})
    void theCharacterSetIsFound(Charset charset, boolean hasMark) throws Exception {
        Path file = folder.resolve("contacts.CSV");
        Files.writeString(file, (hasMark ? "\uFEFF" : "") + TABLE, charset);

        try (PimDatabase contacts = new OutlookConnector().open(file.toString(), Kind.CONTACTS)) {
            assertThat(Databases.texts(contacts))
                    .anySatisfy(text -> assertThat(text).contains("N:Ñandú;Zoë;;;"))
                    .hasSize(2);
        }
    }

    @Test
    void eachListingSaysTheSameAndAnEditIsSeen() throws Exception {
        Path file = folder.resolve("contacts.csv");
        Files.writeString(file, TABLE, StandardCharsets.UTF_8);
        try (PimDatabase contacts = new OutlookConnector().open(file.toString(), Kind.CONTACTS)) {
            Map<PimId, PimRevision> first = Databases.list(contacts);
            assertThat(Databases.list(contacts)).isEqualTo(first).hasSize(2);
            assertThat(contacts.info().access()).isEqualTo(Access.READ_ONLY);
            assertThat(contacts.watched()).containsExactly(file);
            assertThatExceptionOfType(PimException.class).isThrownBy(contacts::begin);

            Files.writeString(file, "First Name,Last Name,Notes\nZoë,Ñandú,\nBob,Ray,New\n");
            Map<PimId, PimRevision> then = Databases.list(contacts);

            assertThat(then.keySet()).isEqualTo(first.keySet());
            assertThat(then.entrySet())
                    .filteredOn(one -> !first.entrySet().contains(one))
                    .hasSize(1);
            List<PimRead> reads = new ArrayList<>();
            contacts.read(List.of(new PimId("nobody")), reads::add);
            assertThat(reads).containsExactly(new PimRead.Missing(new PimId("nobody")));
        }
    }

    @Test
    void cardsOfOutlooksOwnVersionAreOpened() throws Exception {
        Path file = folder.resolve("ann.vcf");
        Files.writeString(file, "BEGIN:VCARD\nVERSION:2.1\nN:Lee;Ann\nFN:Ann Lee\nEND:VCARD\n");

        try (PimDatabase contacts = new OutlookConnector().open(file.toString(), Kind.CONTACTS)) {
            assertThat(Databases.texts(contacts).getFirst())
                    .contains("VERSION:3.0\nN:Lee;Ann\nFN:Ann Lee\n");
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a.ics, CALENDAR, UNSUPPORTED, as a file",
                "a.vcf, CALENDAR, UNSUPPORTED, is no file of Outlook's",
                "a.txt, CONTACTS, UNSUPPORTED, is no file of Outlook's",
                "a.csv, CONTACTS, NOT_FOUND, there is no file",
            })
    void whatIsNoExportIsSaid(String name, Kind kind, PimException.Kind what, String words) {
        assertThatExceptionOfType(PimException.class)
                .isThrownBy(
                        () -> new OutlookConnector().open(folder.resolve(name).toString(), kind))
                .withMessageContaining(words)
                .satisfies(e -> assertThat(e.kind()).isEqualTo(what));
    }
}
