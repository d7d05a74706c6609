package satchel.dav.store;

import java.time.Instant;

/**
 * What a file or folder once was.
 *
 * @param node with the path it had when that ended
 * @param ended when it was written over or deleted
 */
public record FileVersion(FileNode node, Instant ended, Why why) {
    public enum Why {
        /** Something else took its place. */
        REPLACED,
        /** By itself or with the folder it was in. */
        DELETED
    }
}
