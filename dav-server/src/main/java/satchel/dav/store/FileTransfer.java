package satchel.dav.store;

import satchel.dav.resource.FilePath;

/** A COPY or MOVE within one user's tree. */
public record FileTransfer(
        FilePath from, FilePath to, Kind kind, Extent extent, Overwrite overwrite) {
    public enum Kind {
        COPY,
        MOVE
    }

    /** Depth infinity, or of a copied folder only itself: Depth 0. */
    public enum Extent {
        TREE,
        RESOURCE
    }

    /** RFC 4918 section 10.6. */
    public enum Overwrite {
        ALLOWED,
        REFUSED
    }
}
