package satchel.sync.core.canon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import satchel.content.bookmark.Bookmark;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.sync.core.record.Body;

/** The canonical form of bookmarks. */
public final class BookmarkForm {
    /** Who wrote it when is no part of what it says; VERSION is about the text. */
    private static final Set<String> NOISE = Set.of("UID", "VERSION", "CREATED", "LAST-MODIFIED");

    private BookmarkForm() {}

    /** Whether it is one of the four folders that are there in every program. */
    public static boolean isRoot(String uid) {
        return Bookmark.ROOTS.contains(uid.strip());
    }

    /** The UID of the folder it is in; absent of a root, and of what is no bookmark. */
    public static Optional<String> parent(Body bookmark) {
        try {
            return ContentReader.read(bookmark.text()).stream()
                    .flatMap(root -> root.property("PARENT").stream())
                    .map(line -> line.value().strip())
                    .findFirst();
        } catch (MalformedContentException none) {
            return Optional.empty();
        }
    }

    static String of(List<Component> bookmarks) {
        TreeSet<String> forms = new TreeSet<>();
        bookmarks.forEach(bookmark -> forms.add(component(bookmark)));
        return String.join("", forms);
    }

    private static String component(Component bookmark) {
        boolean ofRoot = bookmark.property("UID").filter(uid -> isRoot(uid.value())).isPresent();
        List<String> lines = new ArrayList<>();
        for (ContentLine property : bookmark.properties()) {
            if (!NOISE.contains(property.name()) && !(ofRoot && isNameOfARoot(property))) {
                lines.addAll(PropertyForm.of(property, BookmarkRules.of(property)));
            }
        }
        lines.sort(null);
        List<String> inner = new ArrayList<>();
        bookmark.components().forEach(child -> inner.add(component(child)));
        inner.sort(null);
        return Lines.component(bookmark.name(), lines, inner);
    }

    /** Each program calls its roots as its user's language does. */
    public static boolean isNameOfARoot(ContentLine propertyOfRoot) {
        return propertyOfRoot.name().equals("TITLE");
    }
}
