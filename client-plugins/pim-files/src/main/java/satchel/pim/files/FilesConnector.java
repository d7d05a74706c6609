package satchel.pim.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import satchel.client.api.DatabaseInfo;
import satchel.client.api.FoundDatabase;
import satchel.client.api.Kind;
import satchel.client.api.PimConnector;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.PimInfo;
import satchel.file.AtomicFile;

/** Files on this machine, as a program would keep them; a database is named by its path. */
@Component
public final class FilesConnector implements PimConnector {
    private static final PimInfo INFO =
            new PimInfo(
                    "files",
                    "Calendar, contact and bookmark files",
                    Set.of(Kind.CALENDAR, Kind.CONTACTS, Kind.BOOKMARKS));

    @Override
    public PimInfo info() {
        return INFO;
    }

    @Override
    public List<FoundDatabase> databases() throws PimException {
        return KnownPlaces.ofThisUser().databases();
    }

    @Override
    public PimDatabase open(String where, Kind kind) throws PimException {
        Path path = path(where);
        RecordFormat format = RecordFormat.of(kind);
        if (Files.isDirectory(path)) {
            return new FolderDatabase(path, format);
        }
        if (!Files.exists(path)) {
            throw new PimException(
                    PimException.Kind.NOT_FOUND, "there is no file or folder " + path);
        }
        if (!format.fits(path)) {
            throw new PimException(
                    PimException.Kind.UNSUPPORTED, path + " is no " + format.extension() + " file");
        }
        return new SingleFileDatabase(path, format);
    }

    /** A file where the name ends as one, else a folder; programs are told where it is. */
    @Override
    public DatabaseInfo create(String name, Kind kind, Set<String> components) throws PimException {
        Path path = path(name);
        if (Files.exists(path)) {
            throw new PimException(PimException.Kind.UNSUPPORTED, path + " is there already");
        }
        RecordFormat format = RecordFormat.of(kind);
        try {
            Files.createDirectories(path.resolveSibling(""));
            if (format.fits(path)) {
                Files.createFile(path);
            } else {
                Files.createDirectory(path);
            }
            AtomicFile.syncFolder(path.resolveSibling(""));
        } catch (IOException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE, path + " cannot be made: " + e.getMessage(), e);
        }
        try (PimDatabase made = open(path.toString(), kind)) {
            return made.info();
        }
    }

    private static Path path(String where) throws PimException {
        try {
            return Path.of(where).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new PimException(
                    PimException.Kind.NOT_FOUND, "there is no file or folder " + where, e);
        }
    }
}
