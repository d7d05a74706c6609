package satchel.launcher.catalogue;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The folder the signed catalogue lies in. It is read anew each time, so that a new catalogue needs
 * no restart. The signature is the client's to judge, with the key it carries; the server only
 * passes the bytes on.
 */
public final class CatalogueFolder {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");

    private final Optional<Path> folder;

    public CatalogueFolder(Optional<Path> folder) {
        this.folder = folder;
    }

    /** The catalogue, empty where the server has none. */
    public Catalogue read() {
        if (folder.isEmpty()) {
            return Catalogue.EMPTY;
        }
        Path file = folder.get().resolve("catalogue.json");
        try {
            return catalogue(Files.readString(file));
        } catch (NoSuchFileException e) {
            return Catalogue.EMPTY;
        } catch (IOException | JsonParseException e) {
            throw new IllegalStateException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** A file of the catalogue: directly in its folder, or in the folder {@code plugins}. */
    public Optional<Path> file(String... names) {
        if (folder.isEmpty() || !List.of(names).stream().allMatch(CatalogueFolder::isPlain)) {
            return Optional.empty();
        }
        Path file = folder.get();
        for (String name : names) {
            file = file.resolve(name);
        }
        return isInside(file) ? Optional.of(file) : Optional.empty();
    }

    private boolean isInside(Path file) {
        try {
            return Files.isRegularFile(file)
                    && file.toRealPath().startsWith(folder.orElseThrow().toRealPath());
        } catch (IOException e) {
            return false; // gone between the two looks
        }
    }

    private static boolean isPlain(String name) {
        return NAME.matcher(name).matches();
    }

    private static Catalogue catalogue(String json) {
        Told told = new Gson().fromJson(json, Told.class);
        if (told == null || told.plugins == null) {
            throw new JsonParseException("there is no list of plugins");
        }
        return new Catalogue(told.plugins.stream().map(CatalogueFolder::plugin).toList());
    }

    private static Plugin plugin(ToldPlugin told) {
        if (told.id == null
                || !ID.matcher(told.id).matches()
                || told.name == null
                || told.version == null
                || told.services == null
                || told.file == null
                || told.sha256 == null) {
            throw new JsonParseException(
                    "a plug-in without an id, name, version, services or file");
        }
        return new Plugin(
                told.id, told.name, told.version, told.services, told.file, told.size, told.sha256);
    }

    /** As it stands in the file: anything may be missing. */
    private record Told(@Nullable List<ToldPlugin> plugins) {}

    private record ToldPlugin(
            @Nullable String id,
            @Nullable String name,
            @Nullable String version,
            @Nullable List<String> services,
            @Nullable String file,
            long size,
            @Nullable String sha256) {}
}
