package satchel.dav.resource;

import java.util.Arrays;
import java.util.Optional;

/** How the server shows all bookmarks of a collection in one file, which nobody writes. */
public enum BookmarkForm {
    /** XML Bookmark Exchange Language 1.0, as floccus reads it. */
    XBEL("bookmarks.xbel", "application/xbel+xml; charset=utf-8"),
    /** Netscape's form, which every browser imports. */
    HTML("bookmarks.html", "text/html; charset=utf-8");

    private final String file;
    private final String mediaType;

    BookmarkForm(String file, String mediaType) {
        this.file = file;
        this.mediaType = mediaType;
    }

    /** Its name in the collection. */
    public String file() {
        return file;
    }

    public String mediaType() {
        return mediaType;
    }

    static Optional<BookmarkForm> of(ObjectPath path) {
        return path.collection().home() == Home.BOOKMARKS
                ? Arrays.stream(values()).filter(form -> form.file.equals(path.name())).findFirst()
                : Optional.empty();
    }
}
