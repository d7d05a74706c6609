package satchel.dav.bookmark;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.content.bookmark.TreeWalk;
import satchel.dav.http.DavError;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.WorkspaceStore;

/**
 * A walk through what is in a folder that reads what the bookmarks say as it comes to them, a few
 * together. They are those of the moment at which the tree was read, or the walk ends.
 */
final class BodyWalk {
    /** Bookmarks that are read together, as far as they are small. */
    private static final int MOST = 100;

    private static final long MOST_BYTES = 1 << 18;

    /** Where the walk has come to. */
    sealed interface Step {
        /** A link or a separator. */
        record At(ShownBookmark one) implements Step {}

        record Into(ShownBookmark folder) implements Step {}

        record OutOf() implements Step {}
    }

    private final WorkspaceStore store;
    private final StoredCollection collection;
    private final TreeWalk<PlacedBookmark> places;
    private final Deque<Step> ready = new ArrayDeque<>();

    BodyWalk(WorkspaceStore store, StoredCollection collection, TreeWalk<PlacedBookmark> places) {
        this.store = store;
        this.collection = collection;
        this.places = places;
    }

    /** Empty at the end. */
    Optional<Step> next() throws IOException {
        if (ready.isEmpty()) {
            read();
        }
        return Optional.ofNullable(ready.poll());
    }

    private void read() throws IOException {
        List<TreeWalk.Step<PlacedBookmark>> steps = new ArrayList<>();
        List<String> names = new ArrayList<>();
        long bytes = 0;
        while (names.size() < MOST && bytes < MOST_BYTES) {
            Optional<TreeWalk.Step<PlacedBookmark>> step = places.next();
            if (step.isEmpty()) {
                break;
            }
            steps.add(step.get());
            Optional<PlacedBookmark> met = met(step.get());
            met.ifPresent(one -> names.add(one.name()));
            bytes += met.map(PlacedBookmark::size).orElse(0L);
        }
        Map<String, ShownBookmark> bodies = bodies(names);
        steps.forEach(step -> ready.add(shown(step, bodies)));
    }

    private static Optional<PlacedBookmark> met(TreeWalk.Step<PlacedBookmark> step) {
        return switch (step) {
            case TreeWalk.Step.At<PlacedBookmark>(PlacedBookmark one) -> Optional.of(one);
            case TreeWalk.Step.Into<PlacedBookmark>(PlacedBookmark folder) -> Optional.of(folder);
            case TreeWalk.Step.OutOf<PlacedBookmark> _ -> Optional.empty();
        };
    }

    private static Step shown(
            TreeWalk.Step<PlacedBookmark> step, Map<String, ShownBookmark> bodies) {
        return switch (step) {
            case TreeWalk.Step.At<PlacedBookmark>(PlacedBookmark one) ->
                    new Step.At(of(one, bodies));
            case TreeWalk.Step.Into<PlacedBookmark>(PlacedBookmark folder) ->
                    new Step.Into(of(folder, bodies));
            case TreeWalk.Step.OutOf<PlacedBookmark> _ -> new Step.OutOf();
        };
    }

    private static ShownBookmark of(PlacedBookmark one, Map<String, ShownBookmark> bodies) {
        return Optional.ofNullable(bodies.get(one.name())).orElseThrow(BodyWalk::changed);
    }

    private Map<String, ShownBookmark> bodies(List<String> names) throws IOException {
        Map<String, ShownBookmark> bodies = new HashMap<>();
        store.objects(
                collection.path(),
                names,
                object -> {
                    if (object.row().change().compareTo(collection.change()) > 0) {
                        throw changed();
                    }
                    bodies.put(
                            object.row().name(),
                            ShownBookmark.of(StoredBookmark.read(collection.path(), object)));
                });
        boolean isTheSame =
                store.collection(collection.path())
                        .filter(now -> now.id().equals(collection.id()))
                        .isPresent();
        if (!isTheSame) {
            throw changed();
        }
        return bodies;
    }

    /** A client that has got a part of the file sees it broken off. */
    private static DavError changed() {
        return TryLater.because("The bookmarks have changed meanwhile; try again.");
    }
}
