package satchel.pim.outlook;

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
import satchel.pim.outlook.pst.PstDatabase;

/**
 * Where Outlook keeps its files, and where users put what they took away from it. Only these
 * folders are looked into, not the ones below.
 *
 * @param data where programs of Windows keep data that stays on the machine
 */
record KnownPlaces(Path home, Path data) {
    static KnownPlaces ofThisUser() {
        Path home = Path.of(System.getProperty("user.home"));
        Path data =
                Optional.ofNullable(System.getenv("LOCALAPPDATA"))
                        .filter(folder -> !folder.isBlank())
                        .map(Path::of)
                        .orElse(home.resolve("AppData/Local"));
        return new KnownPlaces(home, data);
    }

    List<FoundDatabase> databases() {
        List<FoundDatabase> found = new ArrayList<>();
        for (Path place : places()) {
            for (Path file : files(place)) {
                addFolders(file, found);
            }
        }
        return found;
    }

    private List<Path> places() {
        return Stream.of(
                        home.resolve("Documents/Outlook Files"),
                        home.resolve("OneDrive/Documents/Outlook Files"),
                        data.resolve("Microsoft/Outlook"),
                        home.resolve("Documents"))
                .filter(Files::isDirectory)
                .toList();
    }

    private static List<Path> files(Path place) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place, "*.{pst,ost,PST,OST}")) {
            List<Path> sorted = new ArrayList<>();
            files.forEach(sorted::add);
            sorted.sort(null);
            return sorted;
        } catch (IOException | DirectoryIteratorException notForThisUser) {
            return List.of();
        }
    }

    private static void addFolders(Path file, List<FoundDatabase> found) {
        try {
            PstDatabase.all(file).stream()
                    .map(info -> new FoundDatabase(info, Optional.empty()))
                    .forEach(found::add);
        } catch (PimException cannotBeAskedNow) {
            // Opening it by its name will say why.
        }
    }
}
