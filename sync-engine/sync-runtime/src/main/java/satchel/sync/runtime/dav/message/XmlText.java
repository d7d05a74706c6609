package satchel.sync.runtime.dav.message;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;

/** Writes the few XML bodies that a client sends. */
final class XmlText {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

    private final Set<String> used = new TreeSet<>();
    private final StringBuilder text = new StringBuilder();

    /** Where in the root's tag the prefixes of all names that are used below it are declared. */
    private int declarations;

    XmlText open(QName name) {
        text.append('<').append(tag(name)).append('>');
        return this;
    }

    XmlText root(QName name) {
        text.append('<').append(tag(name));
        declarations = text.length();
        text.append('>');
        return this;
    }

    XmlText empty(QName name) {
        text.append('<').append(tag(name)).append("/>");
        return this;
    }

    XmlText leaf(QName name, String content) {
        open(name);
        content.codePoints().forEach(this::escape);
        return close(name);
    }

    XmlText close(QName name) {
        text.append("</").append(tag(name)).append('>');
        return this;
    }

    private void escape(int c) {
        switch (c) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            default -> text.appendCodePoint(c);
        }
    }

    private String tag(QName name) {
        used.add(name.getNamespaceURI());
        return prefix(name.getNamespaceURI()) + ":" + name.getLocalPart();
    }

    private static String prefix(String namespace) {
        return switch (namespace) {
            case DavNames.DAV -> "d";
            case DavNames.CALDAV -> "c";
            case DavNames.CARDDAV -> "a";
            case DavNames.CALENDAR_SERVER -> "s";
            case DavNames.ME -> "m";
            case DavNames.SATCHEL -> "t";
            case DavNames.BOOKMARK -> "b";
            default -> throw new IllegalArgumentException("no prefix for " + namespace);
        };
    }

    @Override
    public String toString() {
        StringBuilder declared = new StringBuilder(text);
        declared.insert(
                declarations,
                used.stream()
                        .map(namespace ->
                                " xmlns:%s=\"%s\"".formatted(prefix(namespace), namespace))
                        .collect(Collectors.joining()));
        return DECLARATION + declared;
    }
}
