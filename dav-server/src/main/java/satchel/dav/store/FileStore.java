package satchel.dav.store;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.WriteCondition;

/**
 * All users' file trees, each with its history. Bodies are in a {@link BlobStore}: here are their
 * keys. The promises of {@link WorkspaceStore} hold: writes are durable on return, conditions and
 * locks are judged inside their transaction, no operation spans two owners, nothing is lost that
 * was overwritten or deleted.
 */
public interface FileStore {
    Optional<FileNode> node(FilePath path);

    /** What lies directly in a folder, in the order of the names, in keyset pages. */
    void children(FilePath folder, WorkspaceStore.Visitor<FileNode> visitor) throws IOException;

    /** How many nodes lie below a folder, counted no further than to {@code most}. */
    int countBelow(FilePath folder, int most);

    FileOutcome makeFolder(
            FilePath path, Map<PropertyName, String> properties, WriteCondition condition);

    /** Creates or replaces a file; its dead properties stay (RFC 4918 section 9.7.1). */
    FileOutcome put(FilePath path, NewFile file, WriteCondition condition);

    /** A folder goes with all that is below it, or not at all. The root stays. */
    FileOutcome delete(FilePath path, WriteCondition condition);

    FileOutcome setProperties(
            FilePath path, Map<PropertyName, Optional<String>> changes, WriteCondition condition);

    /** COPY and MOVE (RFC 4918 sections 9.8 and 9.9): all of it or nothing. */
    FileOutcome transfer(FileTransfer transfer, WriteCondition condition);
}
