package satchel.pim.bookmarks.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An entry of a file, with all the attributes that somebody gave it. */
final class HtmlEntry {
    enum Kind {
        FOLDER,
        LINK,
        SEPARATOR
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

    Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name)).filter(value -> !value.isEmpty());
    }

    void set(String name, Optional<String> value) {
        value.ifPresentOrElse(text -> attributes.put(name, text), () -> attributes.remove(name));
    }
}
