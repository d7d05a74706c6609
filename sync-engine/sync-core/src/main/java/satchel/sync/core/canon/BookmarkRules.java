package satchel.sync.core.canon;

import static satchel.sync.core.canon.ValueKind.NAMES;
import static satchel.sync.core.canon.ValueKind.TEXT;
import static satchel.sync.core.canon.ValueKind.VERBATIM;
import static satchel.sync.core.canon.ValueKind.WORD;

import satchel.content.line.ContentLine;

/** The properties of a bookmark (docs/bookmark-format.md). What is not known is TEXT. */
final class BookmarkRules {
    private BookmarkRules() {}

    static PropertyRules of(ContentLine property) {
        return switch (property.name()) {
            case "KIND" -> PropertyRules.of(WORD);
            case "URL", "PARENT" -> PropertyRules.of(VERBATIM);
            case "CHILDREN" -> PropertyRules.of(NAMES);
            default -> PropertyRules.of(TEXT);
        };
    }
}
