package satchel.sync.runtime.dav.message;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.namespace.QName;

/** Writes the few XML bodies that a client sends. */
final class XmlText {
    private static final List<String> USUAL =
            List.of(DavNames.DAV, DavNames.CALDAV, DavNames.CARDDAV, DavNames.CALENDAR_SERVER);

    private final Set<String> more = new TreeSet<>();
    private final StringBuilder text =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");

    XmlText open(QName name) {
        text.append('<').append(tag(name)).append('>');
        return this;
    }

    /** The root is to declare that namespace as well. */
    XmlText also(String namespace) {
        more.add(namespace);
        return this;
    }

    /** The root carries the prefixes of all names that are used below it. */
    XmlText root(QName name) {
        text.append('<').append(tag(name));
        USUAL.forEach(this::declare);
        more.forEach(this::declare);
        text.append('>');
        return this;
    }

    private void declare(String namespace) {
        text.append(" xmlns:").append(prefix(namespace)).append("=\"");
        text.append(namespace).append('"');
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

    private static String tag(QName name) {
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
            default -> throw new IllegalArgumentException("no prefix for " + namespace);
        };
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
