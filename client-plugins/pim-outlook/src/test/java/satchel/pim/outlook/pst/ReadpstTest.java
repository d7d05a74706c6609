package satchel.pim.outlook.pst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.Kind;
import satchel.client.api.PimDatabase;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentReader;
import satchel.content.line.TextValue;
import satchel.pim.outlook.Databases;
import satchel.pim.outlook.RealFiles;
import satchel.testdata.harness.Program;

/** What an independent reader of the same file says. */
@Tag("programs")
final class ReadpstTest {
    @TempDir Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void readpst() throws Exception {
        file = RealFiles.copy("dist-list.pst", folder);
        Program.installed("readpst", "pst-utils")
                .with("-r", "-o", folder.toString(), file.toString())
                .atHome(folder)
                .run()
                .orFail("readpst");
    }

    @Test
    void theAppointmentIsTheSame() throws Exception {
        Component theirs = theirs("calendar", "BEGIN:VCALENDAR");
        Component event = theirs.components("VEVENT").findFirst().orElseThrow();
        String text = ours("/Calendar", Kind.CALENDAR).getFirst();
        Component ours = ContentReader.read(text).getFirst();
        Component series = ours.components("VEVENT").findFirst().orElseThrow();

        assertThat(theirs.components("VEVENT")).hasSize(1);
        for (String same : List.of("SUMMARY", "CREATED", "STATUS")) {
            assertThat(value(series, same)).as(same).isEqualTo(value(event, same));
        }
        assertThat(value(series, "DESCRIPTION"))
                .isEqualTo(value(event, "DESCRIPTION").stripTrailing());
        assertThat(value(series, "LAST-MODIFIED")).isEqualTo(value(event, "LAST-MOD"));
        assertThat(value(series, "RRULE")).startsWith(value(event, "RRULE"));
        assertThat(inSanFrancisco(value(series, "DTSTART")))
                .isEqualTo(utc(value(event, "DTSTART")));
        assertThat(inSanFrancisco(value(series, "DTEND"))).isEqualTo(utc(value(event, "DTEND")));
        assertThat(value(series.components().getFirst(), "TRIGGER"))
                .isEqualTo(value(event.components().getFirst(), "TRIGGER"));
    }

    /** It leaves distribution lists out, and says so. */
    @Test
    void theContactIsTheSame() throws Exception {
        Component theirs = theirs("contacts", "BEGIN:VCARD");
        List<String> texts = ours("/Contacts", Kind.CONTACTS);
        Component ours =
                ContentReader.read(
                                texts.stream()
                                        .filter(text -> !text.contains("KIND:group"))
                                        .findFirst()
                                        .orElseThrow())
                        .getFirst();

        assertThat(texts).hasSize(2);
        for (String same : List.of("N", "EMAIL", "VERSION")) {
            assertThat(value(ours, same)).as(same).isEqualTo(value(theirs, same));
        }
        // One shows the name that the user sees, the other the one that the contact is filed by.
        assertThat(Map.of(value(ours, "FN"), value(theirs, "FN")))
                .isEqualTo(Map.of("contact name 1", "1, contact name"));
    }

    private List<String> ours(String inside, Kind kind) throws Exception {
        try (PimDatabase database =
                PstDatabase.open(new PstWhere(file.toString(), Optional.of(inside)), kind)) {
            return Databases.texts(database);
        }
    }

    private Component theirs(String name, String begin) throws Exception {
        try (var files = Files.walk(folder)) {
            Path written =
                    files.filter(path -> path.endsWith(name) && Files.isRegularFile(path))
                            .findFirst()
                            .orElseThrow();
            return ContentReader.read(from(begin, written)).getFirst();
        }
    }

    /** Blank lines stand before and after what it writes. */
    private static String from(String begin, Path written) throws IOException {
        String text = Files.readString(written);
        return text.substring(text.indexOf(begin)).strip() + "\n";
    }

    private static String value(Component component, String name) {
        return component
                .property(name)
                .map(ContentLine::value)
                .map(TextValue::unescape)
                .orElse("(no " + name + ")");
    }

    private static Instant utc(String value) {
        return LocalDateTime.parse(value, DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'"))
                .toInstant(ZoneOffset.UTC);
    }

    private static Instant inSanFrancisco(String value) {
        return LocalDateTime.parse(value, DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss"))
                .atZone(java.time.ZoneId.of("America/Los_Angeles"))
                .toInstant();
    }
}
