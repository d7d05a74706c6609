package satchel.sync.runtime.dav.message;

import javax.xml.namespace.QName;

/** Writes the few small XML bodies that a client sends. */
final class XmlText {
    private final StringBuilder text =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");

    XmlText open(QName name) {
        text.append('<').append(tag(name)).append('>');
        return this;
    }

    /** The root carries the prefixes of all names that are used below it. */
    XmlText root(QName name) {
        text.append('<').append(tag(name));
        declare("d", DavNames.DAV);
        declare("c", DavNames.CALDAV);
        declare("a", DavNames.CARDDAV);
        declare("s", DavNames.CALENDAR_SERVER);
        text.append('>');
        return this;
    }

    private void declare(String prefix, String namespace) {
        text.append(" xmlns:").append(prefix).append("=\"").append(namespace).append('"');
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
        String prefix =
                switch (name.getNamespaceURI()) {
                    case DavNames.DAV -> "d";
                    case DavNames.CALDAV -> "c";
                    case DavNames.CARDDAV -> "a";
                    case DavNames.CALENDAR_SERVER -> "s";
                    default -> throw new IllegalArgumentException("no prefix for " + name);
                };
        return prefix + ":" + name.getLocalPart();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
