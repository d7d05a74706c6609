package satchel.dav.resource;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a file or a folder of a user's file tree lives. Segments are decoded; the root of the tree
 * has none.
 */
public record FilePath(String owner, List<String> segments) {
    public FilePath {
        segments = List.copyOf(segments);
    }

    public static FilePath root(String owner) {
        return new FilePath(owner, List.of());
    }

    public boolean isRoot() {
        return segments.isEmpty();
    }

    /** The root's parent is the root itself. */
    public FilePath parent() {
        return isRoot() ? this : new FilePath(owner, segments.subList(0, segments.size() - 1));
    }

    /** Empty for the root. */
    public String name() {
        return isRoot() ? "" : segments.getLast();
    }

    public FilePath child(String name) {
        return new FilePath(owner, Stream.concat(segments.stream(), Stream.of(name)).toList());
    }

    /** Whether this is {@code outer} or lies below it. */
    public boolean isWithin(FilePath outer) {
        return owner.equals(outer.owner)
                && segments.size() >= outer.segments.size()
                && segments.subList(0, outer.segments.size()).equals(outer.segments);
    }
}
