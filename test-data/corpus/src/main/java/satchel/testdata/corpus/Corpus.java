package satchel.testdata.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds the files, in a folder while building and in a jar afterwards. */
public final class Corpus {
    private Corpus() {}

    /** The calendar the demo synchronises: one event a file. */
    public static List<CorpusFile> demoCalendar() {
        return files("demo/calendar", ".ics");
    }

    /** The address book the demo synchronises: one card a file. */
    public static List<CorpusFile> demoContacts() {
        return files("demo/contacts", ".vcf");
    }

    /** Calendars that programs in the field wrote, several broken; see THIRD-PARTY.md. */
    public static List<CorpusFile> realCalendars() {
        return files("real", ".ics");
    }

    /** Contacts that programs in the field wrote; see THIRD-PARTY.md. */
    public static List<CorpusFile> realCards() {
        return files("real", ".vcf");
    }

    /** Many calendars of everyday use, from many programs and years; see THIRD-PARTY.md. */
    public static List<CorpusFile> everydayCalendars() {
        return files("everyday", ".ics");
    }

    /** Many contacts of everyday use, from many programs; see THIRD-PARTY.md. */
    public static List<CorpusFile> everydayCards() {
        return files("everyday", ".vcf");
    }

    /** Records of ours that are each about one matter of the formats. */
    public static Transcript special() {
        return transcript("special", "records.txt");
    }

    /** What a program made of the records that are called "ours"; see CONTRIBUTING.md. */
    public static Transcript rewrites(String program) {
        return transcript("rewrites", program + ".txt");
    }

    /** The rows of a reviewed table among the rewrites, cells trimmed. */
    public static List<List<String>> reviewed(String table) {
        return rows("rewrites", table);
    }

    private static Transcript transcript(String folder, String name) {
        return Transcript.parse(files(folder, name).getFirst().text());
    }

    /** The lines of a scenario table without comments, cells trimmed. */
    public static List<List<String>> scenarios(String table) {
        return rows("scenarios", table);
    }

    private static List<List<String>> rows(String folder, String table) {
        String text = files(folder, table).getFirst().text();
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Stream.of(line.split("\\|")).map(String::strip).toList())
                .toList();
    }

    private static List<CorpusFile> files(String folder, String ending) {
        try {
            URI place = Objects.requireNonNull(Corpus.class.getResource("demo")).toURI();
            if (!place.getScheme().equals("jar")) {
                return list(Path.of(place).resolveSibling(folder), ending);
            }
            try (FileSystem jar = FileSystems.newFileSystem(jarOf(place), Map.of())) {
                return list(jar.getPath("/satchel/testdata/corpus", folder), ending);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path jarOf(URI place) {
        String whole = place.getSchemeSpecificPart();
        return Path.of(URI.create(whole.substring(0, whole.indexOf("!/"))));
    }

    private static List<CorpusFile> list(Path folder, String ending) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .map(Corpus::read)
                    .toList();
        }
    }

    private static CorpusFile read(Path path) {
        try {
            return new CorpusFile(path.getFileName().toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
