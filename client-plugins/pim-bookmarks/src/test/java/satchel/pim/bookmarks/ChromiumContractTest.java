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

/** On a profile that has no bookmarks yet. */
final class ChromiumContractTest implements BookmarksContract {
    @TempDir Path home;

    @Override
    public PimDatabase opened() throws PimException {
        Path profile = home.resolve("Mein Profil Ü/Default");
        try {
            Files.createDirectories(profile);
            Files.writeString(profile.resolve("Preferences"), "{}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ChromiumConnector(home, Map.of()).open(profile.toString(), Kind.BOOKMARKS);
    }
}
