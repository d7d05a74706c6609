package satchel.content.bookmark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * All that is in a folder, at any depth, one step after the other. Folders may lie in one another
 * as deep as somebody likes.
 */
public final class TreeWalk<T extends Placed> {
    /** Where the walk has come to. */
    public sealed interface Step<T> {
        /** A link or a separator. */
        record At<T>(T one) implements Step<T> {}

        record Into<T>(T folder) implements Step<T> {}

        record OutOf<T>(T folder) implements Step<T> {}
    }

    private record Open<T>(Optional<T> folder, Iterator<T> rest) {}

    private final BookmarkTree<T> tree;
    private final Deque<Open<T>> open = new ArrayDeque<>();

    private TreeWalk(BookmarkTree<T> tree, String folder) {
        this.tree = tree;
        open.push(new Open<>(Optional.empty(), tree.in(folder).iterator()));
    }

    public static <T extends Placed> TreeWalk<T> in(BookmarkTree<T> tree, String folder) {
        return new TreeWalk<>(tree, folder);
    }

    /** Empty at the end. */
    public Optional<Step<T>> next() {
        while (!open.isEmpty()) {
            Open<T> here = open.element();
            if (here.rest().hasNext()) {
                return Optional.of(step(here.rest().next()));
            }
            open.pop();
            if (here.folder().isPresent()) {
                return Optional.of(new Step.OutOf<>(here.folder().get()));
            }
        }
        return Optional.empty();
    }

    private Step<T> step(T one) {
        return switch (one.kind()) {
            case LINK, SEPARATOR -> new Step.At<>(one);
            case FOLDER -> {
                List<T> within = tree.in(one.uid());
                open.push(new Open<>(Optional.of(one), within.iterator()));
                yield new Step.Into<>(one);
            }
        };
    }
}
