package satchel.pim.bookmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import satchel.client.api.Capabilities;
import satchel.client.api.ChangeFeed;
import satchel.client.api.CompareAndSet;
import satchel.client.api.DatabaseInfo;
import satchel.client.api.FoundDatabase;
import satchel.client.api.Kind;
import satchel.client.api.PimConnector;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.PimInfo;
import satchel.client.api.WhileRunning;
import satchel.file.AtomicFile;
import satchel.pim.bookmarks.file.FileFormat;
import satchel.pim.bookmarks.file.FileStore;
import satchel.pim.bookmarks.html.HtmlFormat;
import satchel.pim.bookmarks.store.TreeDatabase;
import satchel.pim.bookmarks.xbel.XbelFormat;

/** Files of bookmarks, as browsers import and export them; a database is named by its path. */
@Component
public final class BookmarkFilesConnector implements PimConnector {
    private static final PimInfo INFO =
            new PimInfo(
                    "bookmark-files",
                    "Bookmark files (Netscape HTML, XBEL)",
                    Set.of(Kind.BOOKMARKS));

    private enum Form {
        HTML(new HtmlFormat(), Set.of()),
        XBEL(new XbelFormat(), Set.of("TAG", "KEYWORD"));

        private final FileFormat format;
        private final Set<String> cannotHold;

        Form(FileFormat format, Set<String> cannotHold) {
            this.format = format;
            this.cannotHold = cannotHold;
        }

        static Optional<Form> of(Path file) {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            if (name.endsWith(".html") || name.endsWith(".htm")) {
                return Optional.of(HTML);
            }
            return name.endsWith(".xbel") || name.endsWith(".xml")
                    ? Optional.of(XBEL)
                    : Optional.empty();
        }

        Capabilities capabilities() {
            return new Capabilities(
                    CompareAndSet.COMPARE_THEN_WRITE,
                    ChangeFeed.FULL_SCAN,
                    WhileRunning.READ_AND_WRITE,
                    TreeDatabase.ALL_AT_ONCE,
                    cannotHold);
        }
    }

    @Override
    public PimInfo info() {
        return INFO;
    }

    /** Such files lie wherever somebody put them. */
    @Override
    public List<FoundDatabase> databases() {
        return List.of();
    }

    @Override
    public PimDatabase open(String where, Kind kind) throws PimException {
        Kinds.requireBookmarks(INFO, kind);
        Path file = path(where);
        if (!Files.isRegularFile(file)) {
            throw new PimException(PimException.Kind.NOT_FOUND, "there is no file " + file);
        }
        Form form = form(file);
        return new TreeDatabase(info(file), form.capabilities(), new FileStore(file, form.format));
    }

    @Override
    public DatabaseInfo create(String name, Kind kind, Set<String> components) throws PimException {
        Kinds.requireBookmarks(INFO, kind);
        Path file = path(name);
        Form form = form(file);
        if (Files.exists(file)) {
            throw new PimException(PimException.Kind.UNSUPPORTED, "there is a file " + file);
        }
        try {
            AtomicFile.write(file, form.format.empty().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE, "the file " + file + " cannot be made", e);
        }
        return info(file);
    }

    private static DatabaseInfo info(Path file) {
        return DatabaseInfo.of(file.toString(), String.valueOf(file.getFileName()), Kind.BOOKMARKS);
    }

    private static Form form(Path file) throws PimException {
        return Form.of(file)
                .orElseThrow(() ->
                        new PimException(
                                PimException.Kind.UNSUPPORTED,
                                file + " is no .html, .htm, .xbel or .xml file"));
    }

    private static Path path(String where) throws PimException {
        try {
            return Path.of(where).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new PimException(PimException.Kind.NOT_FOUND, "there is no file " + where, e);
        }
    }
}
