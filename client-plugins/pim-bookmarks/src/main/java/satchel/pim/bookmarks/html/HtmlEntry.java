package satchel.pim.bookmarks.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entry of a file. All that it says is kept as it is written there, with its entities: what
 * nobody changes comes back as it was.
 */
final class HtmlEntry {
    enum Kind {
        FOLDER,
        LINK,
        SEPARATOR,
        /** A comment, or whatever else is between the entries; its title is all of it. */
        UNKNOWN
    }

    final Kind kind;

    /** By their names in upper case. */
    final Map<String, String> attributes = new LinkedHashMap<>();

    String title = "";
    String description = "";
    List<HtmlEntry> children = new ArrayList<>();

    HtmlEntry(Kind kind) {
        this.kind = kind;
    }

    static HtmlEntry unknown(String html) {
        HtmlEntry entry = new HtmlEntry(Kind.UNKNOWN);
        entry.title = html;
        return entry;
    }

    String title() {
        return HtmlText.plain(title);
    }

    String description() {
        return HtmlText.plain(description).strip();
    }

    void describe(String newTitle, String newDescription) {
        if (!title().equals(newTitle)) {
            title = HtmlText.escape(newTitle);
        }
        if (!description().equals(newDescription)) {
            description = HtmlText.escape(newDescription);
        }
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name))
                .map(HtmlText::unescape)
                .filter(value -> !value.isEmpty());
    }

    void set(String name, Optional<String> value) {
        if (!attribute(name).equals(value)) {
            value.ifPresentOrElse(
                    text -> attributes.put(name, HtmlText.escape(text)),
                    () -> attributes.remove(name));
        }
    }
}
