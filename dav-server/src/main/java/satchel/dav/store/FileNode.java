package satchel.dav.store;

import java.time.Instant;
import java.util.Map;
import satchel.dav.resource.ETag;
import satchel.dav.resource.FilePath;

/** What is at a place of a user's file tree. Properties are what clients have set: inner XML. */
public sealed interface FileNode {
    FilePath path();

    Instant created();

    Instant modified();

    Map<PropertyName, String> properties();

    /** A collection without a type of its own. The root of a tree is one, and is always there. */
    record Folder(
            FilePath path, Instant created, Instant modified, Map<PropertyName, String> properties)
            implements FileNode {
        public Folder {
            properties = Map.copyOf(properties);
        }
    }

    /**
     * @param mediaType as the client said, or guessed from the name where it did not
     */
    record File(
            FilePath path,
            Instant created,
            Instant modified,
            Map<PropertyName, String> properties,
            ETag etag,
            Blob body,
            String mediaType)
            implements FileNode {
        public File {
            properties = Map.copyOf(properties);
        }
    }
}
