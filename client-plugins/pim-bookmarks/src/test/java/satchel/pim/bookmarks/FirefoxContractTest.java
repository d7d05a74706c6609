package satchel.pim.bookmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.Kind;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.pim.bookmarks.firefox.EmptyPlaces;

final class FirefoxContractTest implements BookmarksContract {
    @TempDir Path home;

    @Override
    public PimDatabase opened() throws PimException {
        try {
            Path profile = Files.createDirectories(home.resolve("Mein Profil? Ü"));
            EmptyPlaces.make(profile);
            return new FirefoxConnector(home, Map.of()).open(profile.toString(), Kind.BOOKMARKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
