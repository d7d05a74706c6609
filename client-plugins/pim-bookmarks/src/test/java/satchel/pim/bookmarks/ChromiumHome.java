package satchel.pim.bookmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import satchel.client.api.Kind;
import satchel.client.api.PimException;

/** A user's home with one profile of Chrome in it, as far as bookmarks are about it. */
public record ChromiumHome(Path home) {
    /** What Chrome has of bookmarks before there are any. */
    public static final String EMPTY =
            """
            {"checksum": "x", "roots": {
            "bookmark_bar": {"children": [%s], "id": "1", "name": "Bar", "type": "folder"},
            "other": {"children": [], "id": "2", "name": "Other", "type": "folder"},
            "synced": {"children": [], "id": "3", "name": "Mobile", "type": "folder"}},
            "version": 1}
            """;

    public static ChromiumHome in(Path home) throws IOException {
        ChromiumHome made = new ChromiumHome(home);
        Files.createDirectories(made.profile());
        Files.writeString(made.profile().resolve("Preferences"), "{}");
        return made;
    }

    public Path profile() {
        return home.resolve(".config/google-chrome/Profile 1");
    }

    public Path file() {
        return profile().resolve("Bookmarks");
    }

    public String text() throws IOException {
        return Files.readString(file());
    }

    /** Entries of the bar, as JSON. */
    public void write(String bar) throws IOException {
        Files.writeString(file(), EMPTY.formatted(bar));
    }

    public ChromiumConnector connector() {
        return new ChromiumConnector(home, Map.of());
    }

    public Bench open() throws PimException {
        return new Bench(connector().open(profile().toString(), Kind.BOOKMARKS));
    }
}
