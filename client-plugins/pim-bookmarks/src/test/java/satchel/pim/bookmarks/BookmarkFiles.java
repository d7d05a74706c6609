package satchel.pim.bookmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import satchel.client.api.Kind;
import satchel.client.api.PimException;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/** Files of bookmarks in a folder of a test. */
public record BookmarkFiles(Path home) {
    public Bench open(String name, String text) throws IOException, PimException {
        Path file = home.resolve(name);
        Files.writeString(file, text);
        return open(name);
    }

    public Bench open(String name) throws PimException {
        Path file = home.resolve(name);
        return new Bench(new BookmarkFilesConnector().open(file.toString(), Kind.BOOKMARKS));
    }

    public Bench empty(String name) throws PimException {
        String file = home.resolve(name).toString();
        new BookmarkFilesConnector().create(file, Kind.BOOKMARKS, Set.of());
        return open(name);
    }

    public String text(String name) throws IOException {
        return Files.readString(home.resolve(name));
    }

    public static List<Uid> children(Bench bench, Uid folder) throws PimException {
        String names = bench.value(folder, "CHILDREN");
        return names.isEmpty()
                ? List.of()
                : List.of(names.split(",")).stream().map(Uid::new).toList();
    }

    public static List<Uid> menu(Bench bench) throws PimException {
        return children(bench, Root.MENU.uid());
    }
}
