package satchel.pim.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import satchel.client.api.FoundDatabase;
import satchel.client.api.PimException;

/**
 * Where programs that work on such folders are usually told to keep them; each folder inside is a
 * database.
 *
 * @param data where programs keep data (XDG Base Directory specification)
 */
record KnownPlaces(Path home, Path data) {
    static KnownPlaces ofThisUser() {
        Path home = Path.of(System.getProperty("user.home"));
        Path data =
                Optional.ofNullable(System.getenv("XDG_DATA_HOME"))
                        .filter(folder -> !folder.isBlank())
                        .map(Path::of)
                        .orElse(home.resolve(".local/share"));
        return new KnownPlaces(home, data);
    }

    List<FoundDatabase> databases() throws PimException {
        List<FoundDatabase> found = new ArrayList<>();
        for (Path place : places()) {
            if (Files.isDirectory(place)) {
                addFolders(place, found);
            }
        }
        return found;
    }

    private List<Path> places() {
        return Stream.of(
                        home.resolve(".calendars"),
                        home.resolve(".contacts"),
                        data.resolve("calendars"),
                        data.resolve("contacts"),
                        data.resolve("bookmarks"),
                        data.resolve("khal/calendars"))
                .toList();
    }

    private static void addFolders(Path place, List<FoundDatabase> found) throws PimException {
        try (DirectoryStream<Path> folders =
                Files.newDirectoryStream(place, folder -> Files.isDirectory(folder))) {
            for (Path folder : folders) {
                formatOf(folder)
                        .map(format -> FolderDatabase.info(folder, format))
                        .map(info -> new FoundDatabase(info, Optional.empty()))
                        .ifPresent(found::add);
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE, "the folder " + place + " cannot be read", e);
        }
    }

    /** The first record tells what the folder is for; an empty folder could be for anything. */
    private static Optional<RecordFormat> formatOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> Stream.of(RecordFormat.values()).filter(f -> f.fits(file)))
                    .findFirst();
        }
    }
}
