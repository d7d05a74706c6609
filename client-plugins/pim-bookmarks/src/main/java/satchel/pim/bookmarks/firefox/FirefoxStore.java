package satchel.pim.bookmarks.firefox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import satchel.client.api.PimException;
import satchel.pim.bookmarks.store.Backups;
import satchel.pim.bookmarks.store.TreeStore;
import satchel.pim.bookmarks.tree.BookmarkTree;
import satchel.pim.bookmarks.tree.Content;
import satchel.pim.bookmarks.tree.Node;

/** The bookmarks of one profile, in a database that is Firefox's alone while it runs. */
public final class FirefoxStore implements TreeStore {
    private final FirefoxProfile profile;
    private final Path file;

    /** Of what is no record, so that no record gets one of them. */
    private Set<String> otherNames = Set.of();

    public FirefoxStore(FirefoxProfile profile) {
        this.profile = profile;
        this.file = profile.places();
    }

    @Override
    public BookmarkTree read() throws PimException {
        requireThere();
        try (PlacesFile places = PlacesFile.toRead(file)) {
            return places.tree().tree();
        } catch (SQLException e) {
            throw trouble("read", e);
        }
    }

    @Override
    public Optional<String> objection(Node node) {
        if (node.content() instanceof Content.Link link && new PlacesUrl(link.url()).isQuery()) {
            return Optional.of("queries of Firefox are kept in Firefox alone");
        }
        return otherNames.contains(node.uid().value())
                ? Optional.of("Firefox has something else under the same name")
                : Optional.empty();
    }

    @Override
    public void begin() throws PimException {
        requireThere();
        requireClosed();
        try (PlacesFile places = PlacesFile.toWrite(file)) {
            places.start();
            places.rollBack();
            Backups.make(file, places::copyTo);
        } catch (SQLException e) {
            throw trouble("write", e);
        } catch (IOException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE, "there can be no copy made beside " + file, e);
        }
    }

    @Override
    public BookmarkTree edit(Function<BookmarkTree, BookmarkTree> edit) throws PimException {
        requireThere();
        requireClosed();
        try (PlacesFile places = PlacesFile.toWrite(file)) {
            places.start();
            try {
                BookmarkTree held = edit(places, edit);
                places.commit();
                return held;
            } catch (SQLException | PimException | RuntimeException e) {
                places.rollBack();
                throw e;
            }
        } catch (SQLException e) {
            throw trouble("write", e);
        }
    }

    private BookmarkTree edit(PlacesFile places, Function<BookmarkTree, BookmarkTree> edit)
            throws SQLException, PimException {
        PlacesTree.Found found = places.tree();
        found.rows().keySet().forEach(record -> found.names().remove(record.value()));
        otherNames = found.names();
        BookmarkTree after = edit.apply(found.tree());
        if (after.equals(found.tree())) {
            return after;
        }
        PlacesEdit.apply(places.sql(), found, after);
        return places.tree().tree();
    }

    /** What was written since the file was last put together is in the log beside it. */
    @Override
    public List<Path> files() {
        return List.of(file, file.resolveSibling("places.sqlite-wal"));
    }

    private void requireThere() throws PimException {
        if (!Files.exists(file)) {
            throw new PimException(
                    PimException.Kind.NOT_FOUND,
                    "the profile '%s' has no bookmarks yet; start Firefox with it once"
                            .formatted(profile.name()));
        }
    }

    /** It may have started, and not have opened its bookmarks yet. */
    private void requireClosed() throws PimException {
        if (profile.isOpenInBrowser()) {
            throw running();
        }
    }

    private PimException running() {
        return new PimException(
                PimException.Kind.BUSY,
                "Firefox is running with the profile '%s'; close it and try again"
                        .formatted(profile.name()));
    }

    private PimException trouble(String what, SQLException e) {
        return PlacesFile.isLocked(e)
                ? running()
                : new PimException(
                        PimException.Kind.UNREADABLE,
                        "the bookmarks in %s cannot be %s: %s"
                                .formatted(
                                        file,
                                        what.equals("read") ? "read" : "written",
                                        e.getMessage()),
                        e);
    }
}
