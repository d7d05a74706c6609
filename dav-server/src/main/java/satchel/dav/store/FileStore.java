package satchel.dav.store;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.WorkspaceStore.Visitor;

/**
 * All users' file trees, each with its history. Bodies are in a {@link BlobStore}: here are their
 * keys. The promises of {@link WorkspaceStore} hold: writes are durable on return, conditions,
 * locks and quotas are judged inside their transaction, no operation spans two owners, nothing is
 * lost that was overwritten or deleted.
 */
public interface FileStore {
    /** Characters that the dead properties of one resource may have together. */
    int MOST_PROPERTIES = 128 << 10;

    /** How long what came of a {@link #putOnce} is known: longer than any upload lives. */
    Duration MEMORY_OF_PUTS = UploadState.LIFE.plusDays(1);

    Optional<FileNode> node(FilePath path);

    /**
     * What lies directly in a folder, in the order of the names' code points, in keyset pages: the
     * visitor may take its time, and may write. Nothing where there is no folder.
     */
    void children(FilePath folder, Visitor<FileNode> visitor) throws IOException;

    /** How many nodes lie below a folder, counted no further than to {@code most}. */
    int countBelow(FilePath folder, int most);

    FileOutcome makeFolder(
            FilePath path, Map<PropertyName, PropertyValue> properties, WriteCondition condition);

    /**
     * What {@link #put} would answer to a body of that size at this moment. Asked before the body
     * is taken, so that one that is going to be refused need not be sent.
     */
    FileOutcome foresee(FilePath path, long size, WriteCondition condition);

    /**
     * Creates or replaces a file; its dead properties stay (RFC 4918 section 9.7.1). What is
     * already there byte for byte leaves no version behind.
     */
    FileOutcome put(FilePath path, NewFile file, WriteCondition condition);

    /**
     * As {@link #put}, but done once: if one of this name was done before, whatever it wrote and
     * whatever has become of it since, nothing changes and the outcome is that of then. One that
     * was refused may be tried again.
     *
     * @param name unlike any other of this owner's; known for {@link #MEMORY_OF_PUTS}
     */
    FileOutcome putOnce(String name, FilePath path, NewFile file, WriteCondition condition);

    /** A folder goes with all that is below it, or not at all. The root stays. */
    FileOutcome delete(FilePath path, WriteCondition condition);

    /** Sets (value) and removes (empty) properties, all or none. */
    FileOutcome setProperties(
            FilePath path,
            Map<PropertyName, Optional<PropertyValue>> changes,
            WriteCondition condition);

    /**
     * COPY and MOVE (RFC 4918 sections 9.8 and 9.9): all of it or nothing. What it writes over goes
     * as if deleted. A node that is moved stays itself, with its times and its history.
     *
     * @param condition about the source; its lock tokens count for the destination too
     */
    FileOutcome transfer(Transfer<FilePath> transfer, WriteCondition condition);

    /**
     * What was written over or deleted, oldest first; a deleted folder comes before what it held.
     */
    void history(String owner, Visitor<FileVersion> visitor) throws IOException;

    /** Calendars and address books count as well. */
    Usage usage(String owner);

    /** Those of the keys that a file or its history still needs. */
    Set<String> referenced(Collection<String> sha256s);
}
