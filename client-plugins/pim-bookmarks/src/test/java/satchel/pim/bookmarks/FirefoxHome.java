package satchel.pim.bookmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import satchel.client.api.Kind;
import satchel.client.api.PimException;
import satchel.pim.bookmarks.firefox.EmptyPlaces;
import satchel.pim.bookmarks.firefox.PlacesDump;

/**
 * A user's home with one profile of Firefox in it, called Mine, as far as bookmarks are about it.
 */
public record FirefoxHome(Path home) {
    public static FirefoxHome in(Path home) throws IOException {
        return in(home, "snap/firefox/common/.mozilla/firefox");
    }

    public static FirefoxHome in(Path home, String installation) throws IOException {
        Path firefox = home.resolve(installation);
        Path profile = Files.createDirectories(firefox.resolve("Profiles/abc.default"));
        Files.writeString(
                firefox.resolve("profiles.ini"),
                """
                [Profile0]
                Name=Mine
                IsRelative=1
                Path=Profiles/abc.default

                [Profile1]
                Name=Gone
                Path=/nowhere

                [General]
                Version=2
                """);
        EmptyPlaces.make(profile);
        return new FirefoxHome(home);
    }

    public Path profile() {
        return home.resolve("snap/firefox/common/.mozilla/firefox/Profiles/abc.default");
    }

    public FirefoxConnector connector() {
        return new FirefoxConnector(home, Map.of());
    }

    public Bench open() throws PimException {
        return new Bench(connector().open("Mine", Kind.BOOKMARKS));
    }

    /** Statements as something else would have run them. */
    public void run(String statements) {
        EmptyPlaces.run(profile(), statements);
    }

    public List<String> rows() throws SQLException {
        return PlacesDump.of(profile());
    }

    /** What the file says of an address, from its hash on. */
    public String place(String url) throws SQLException {
        return rows().stream().filter(row -> row.startsWith(url + "|")).findFirst().orElse("");
    }
}
