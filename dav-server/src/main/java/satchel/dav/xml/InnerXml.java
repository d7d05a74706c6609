package satchel.dav.xml;

import java.util.HashSet;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;

/**
 * The content of an element as text that stands on its own: each element declares the prefixes it
 * uses, so that it can be written again inside any document.
 */
public final class InnerXml {
    private final StringBuilder out = new StringBuilder();

    private InnerXml() {}

    public static String of(XmlElement element) {
        InnerXml inner = new InnerXml();
        element.content().forEach(inner::node);
        return inner.out.toString();
    }

    /** The text as the content of an element. */
    public static String ofText(String text) {
        InnerXml inner = new InnerXml();
        inner.escaped(text);
        return inner.out.toString();
    }

    private void node(XmlNode node) {
        switch (node) {
            case XmlText text -> escaped(text.text());
            case XmlElement element -> element(element);
        }
    }

    private void element(XmlElement element) {
        String tag = tag(element.name());
        out.append('<').append(tag);
        Set<String> declared = new HashSet<>();
        declare(element.name(), declared);
        element.attributes().keySet().stream()
                .filter(name -> !name.getPrefix().isEmpty())
                .forEach(name -> declare(name, declared));
        element.attributes().forEach(this::attribute);
        out.append('>');
        element.content().forEach(this::node);
        out.append("</").append(tag).append('>');
    }

    /** A parser makes spaces of line ends and tabs that stand in a value as themselves. */
    private void attribute(QName name, String value) {
        out.append(' ').append(tag(name)).append("=\"");
        int from = out.length();
        escaped(value);
        String written = out.substring(from);
        out.setLength(from);
        out.append(written.replace("\n", "&#10;").replace("\t", "&#9;")).append('"');
    }

    private void declare(QName name, Set<String> declared) {
        if (name.getPrefix().equals(XMLConstants.XML_NS_PREFIX)
                || !declared.add(name.getPrefix())) {
            return;
        }
        out.append(name.getPrefix().isEmpty() ? " xmlns" : " xmlns:" + name.getPrefix());
        out.append("=\"");
        escaped(name.getNamespaceURI());
        out.append('"');
    }

    private static String tag(QName name) {
        return name.getPrefix().isEmpty()
                ? name.getLocalPart()
                : name.getPrefix() + ":" + name.getLocalPart();
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                default -> out.append(c);
            }
        }
    }
}
