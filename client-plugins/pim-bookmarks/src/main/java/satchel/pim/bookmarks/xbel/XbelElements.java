package satchel.pim.bookmarks.xbel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Elements in an element. */
final class XbelElements {
    private XbelElements() {}

    static Optional<String> text(Element entry, String name) {
        return of(entry).stream()
                .filter(child -> child.getTagName().equals(name))
                .map(child -> child.getTextContent().strip())
                .findFirst();
    }

    static List<Element> of(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** At the start: the definition wants it before all else. */
    static void put(Element entry, String name, Optional<String> text) {
        of(entry).stream()
                .filter(child -> child.getTagName().equals(name))
                .forEach(entry::removeChild);
        text.ifPresent(words -> {
            Element child = entry.getOwnerDocument().createElement(name);
            child.setTextContent(words);
            entry.insertBefore(child, entry.getFirstChild());
        });
    }
}
