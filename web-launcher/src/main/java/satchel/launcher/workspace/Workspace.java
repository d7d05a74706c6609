package satchel.launcher.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.Home;
import satchel.dav.store.Change;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.PropertyName;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.WorkspaceStore;

/** Reads what the home page shows, through the service that DAV writes with. */
public final class Workspace {
    private static final PropertyName DISPLAY_NAME = new PropertyName("DAV:", "displayname");
    private static final long CHANGES_LOOKED_AT = 50;

    private final WorkspaceStore store;

    public Workspace(WorkspaceStore store) {
        this.store = store;
    }

    public List<Database> databases(String user) {
        return Stream.of(Home.values())
                .flatMap(home -> store.collections(user, home).stream())
                .map(this::database)
                .toList();
    }

    private Database database(StoredCollection collection) {
        return new Database(
                collection.path().home(),
                kind(collection.kind(), collection.components()),
                name(collection),
                collection.objects(),
                lastChange(collection),
                path(collection));
    }

    private static String kind(CollectionKind kind, Set<String> components) {
        return switch (kind) {
            case ADDRESS_BOOK -> "Address book";
            case BOOKMARKS -> "Bookmarks";
            case CALENDAR -> {
                if (components.equals(Set.of("VTODO"))) {
                    yield "Task list";
                }
                yield components.equals(Set.of("VJOURNAL")) ? "Notes" : "Calendar";
            }
        };
    }

    /** What its user calls it, its address' last segment otherwise. */
    private static String name(StoredCollection collection) {
        return Optional.ofNullable(collection.properties().get(DISPLAY_NAME))
                .map(InnerXml::text)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .orElse(collection.path().name());
    }

    /** The newest time among the last few changes: a deletion has none of its own. */
    private Instant lastChange(StoredCollection collection) {
        long since = Math.max(0, collection.change().value() - CHANGES_LOOKED_AT);
        Latest latest = new Latest(collection.created());
        try {
            store.changes(collection.path(), new ChangeNumber(since), latest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return latest.time;
    }

    private static String path(StoredCollection collection) {
        String path =
                "/dav/users/%s/%s/%s/"
                        .formatted(
                                collection.path().owner(),
                                collection.path().home().segment(),
                                collection.path().name());
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the store holds a path that is none", e);
        }
    }

    private static final class Latest implements WorkspaceStore.Visitor<Change> {
        private Instant time;

        Latest(Instant time) {
            this.time = time;
        }

        @Override
        public void visit(Change change) {
            switch (change) {
                case Change.Changed changed -> {
                    if (changed.row().modified().isAfter(time)) {
                        time = changed.row().modified();
                    }
                }
                case Change.Removed removed -> {}
            }
        }
    }
}
