package satchel.dav.bookmark;

import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import satchel.content.bookmark.Bookmark;
import satchel.content.line.MalformedContentException;
import satchel.dav.http.DavError;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Href;
import satchel.dav.store.StoredObject;

/** Reads what was let in as a bookmark. */
final class StoredBookmark {
    private static final Logger LOG = LoggerFactory.getLogger(StoredBookmark.class);

    private StoredBookmark() {}

    /**
     * What cannot be read is damage, for it was judged when it came. A file without it would be
     * right to look at, and who pulls it would take the bookmark for deleted and all that is in a
     * folder for moved: so there is no file until somebody mends it, and who asks hears which one.
     */
    static Bookmark read(CollectionPath collection, StoredObject object) {
        try {
            return Bookmark.parse(new String(object.bytes(), StandardCharsets.UTF_8));
        } catch (MalformedContentException damage) {
            String href = Href.of(collection.object(object.row().name()));
            LOG.error("The bookmark {} cannot be read: {}", href, damage.getMessage());
            throw DavError.of(
                    500,
                    "The bookmark "
                            + href
                            + " cannot be read, and without it this would be wrong. Write it anew or"
                            + " delete it.");
        }
    }
}
