package satchel.dav.store;

import java.time.Instant;
import java.util.Map;
import satchel.dav.resource.ETag;
import satchel.dav.resource.FilePath;

/** What is at a place of a user's file tree. Properties are what clients have set. */
public sealed interface FileNode {
    FilePath path();

    Instant created();

    /** Of a folder: when something last came or went directly in it. */
    Instant modified();

    Map<PropertyName, PropertyValue> properties();

    /**
     * A collection without a type of its own. The root of a tree is one, and is always there; until
     * something is written its times are {@link Instant#EPOCH}.
     */
    record Folder(
            FilePath path,
            Instant created,
            Instant modified,
            Map<PropertyName, PropertyValue> properties)
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
            Map<PropertyName, PropertyValue> properties,
            Blob body,
            String mediaType)
            implements FileNode {
        public File {
            properties = Map.copyOf(properties);
        }

        public ETag etag() {
            return ContentTag.of(body);
        }
    }
}
