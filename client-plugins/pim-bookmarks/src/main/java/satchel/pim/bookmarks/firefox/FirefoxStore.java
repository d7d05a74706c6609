package satchel.pim.bookmarks.firefox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import satchel.client.api.PimException;
import satchel.pim.bookmarks.store.Backups;
import satchel.pim.bookmarks.store.TreeStore;
import satchel.pim.bookmarks.store.Whole;
import satchel.pim.bookmarks.store.Written;
import satchel.pim.bookmarks.tree.BookmarkTree;
import satchel.pim.bookmarks.tree.Content;
import satchel.pim.bookmarks.tree.Limits;
import satchel.pim.bookmarks.tree.Node;
import satchel.pim.bookmarks.tree.TreeEdit;
import satchel.pim.bookmarks.url.NormalUrl;

/** The bookmarks of one profile, in a database that is Firefox's alone while it runs. */
public final class FirefoxStore implements TreeStore {
    private final FirefoxProfile profile;
    private final Path file;

    public FirefoxStore(FirefoxProfile profile) {
        this.profile = profile;
        this.file = profile.places();
    }

    /**
     * Nearly always SQLite says that a running Firefox has the file for itself; one start in ten it
     * does not, and what is then read depends on what Firefox has got to.
     */
    @Override
    public BookmarkTree read() throws PimException {
        requireThere();
        if (profile.isOpenInBrowser()) {
            throw running();
        }
        try (PlacesFile places = PlacesFile.toRead(file)) {
            return places.tree().tree();
        } catch (SQLException e) {
            throw trouble("read", e);
        }
    }

    /**
     * One row with an address that Firefox refuses has it show none at all where it lists many.
     *
     * @param otherNames of what is no record, so that no record gets one of them
     */
    private static Optional<String> objection(Node node, Set<String> otherNames) {
        if (otherNames.contains(node.uid().value())) {
            return Optional.of("Firefox has something else under the same name");
        }
        if (!(node.content() instanceof Content.Link link)) {
            return Optional.empty();
        }
        return new PlacesUrl(link.url()).isQuery()
                ? Optional.of("queries of Firefox are kept in Firefox alone")
                : NormalUrl.objection(link.url());
    }

    @Override
    public void begin() throws PimException {
        requireThere();
        try (ProfileLock _ = lock();
                PlacesFile places = PlacesFile.toWrite(file)) {
            places.start();
            places.rollBack();
            Backups.makeDaily(file, places::copyTo);
        } catch (SQLException e) {
            throw trouble("write", e);
        } catch (IOException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE, "there can be no copy made beside " + file, e);
        }
    }

    @Override
    public Written edit(TreeEdit edit) throws PimException {
        requireThere();
        try (ProfileLock _ = lock();
                PlacesFile places = PlacesFile.toWrite(file)) {
            return Written.surely(places.inTransaction(() -> edit(places, edit)));
        } catch (SQLException e) {
            throw trouble("write", e);
        }
    }

    private BookmarkTree edit(PlacesFile places, TreeEdit edit) throws SQLException, PimException {
        PlacesTree.Found found = places.tree();
        Set<String> otherNames = new HashSet<>(found.names());
        found.rows().keySet().forEach(record -> otherNames.remove(record.value()));
        Limits limits = new Limits(Limits.DEEPEST, node -> objection(node, otherNames));
        BookmarkTree after = edit.make(found.tree(), limits);
        if (after.equals(found.tree())) {
            return after;
        }
        PlacesEdit.apply(places.sql(), found, after);
        BookmarkTree held = places.tree().tree();
        Whole.require(after, held, file);
        return held;
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

    /** It may have started, and not have opened its bookmarks yet; now it cannot start. */
    private ProfileLock lock() throws PimException {
        try {
            return ProfileLock.take(profile.folder()).orElseThrow(this::running);
        } catch (IOException e) {
            throw new PimException(
                    PimException.Kind.UNREADABLE,
                    "the folder %s cannot be written to".formatted(profile.folder()),
                    e);
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
