package satchel.dav.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamReader;
import satchel.dav.http.DavError;

/** Grows the tree of one document under the limits of {@link XmlReader}. */
final class TreeBuilder {
    private record Open(QName name, Map<QName, String> attributes, List<XmlNode> content) {
        XmlElement finished() {
            return new XmlElement(name, attributes, content);
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<XmlElement> root = Optional.empty();
    private int elements;

    void open(XMLStreamReader reader) {
        if (++elements > XmlReader.MOST_ELEMENTS) {
            throw DavError.of(413, "More than " + XmlReader.MOST_ELEMENTS + " XML elements.");
        }
        if (open.size() == XmlReader.DEEPEST) {
            throw DavError.of(400, "XML nested deeper than " + XmlReader.DEEPEST + " elements.");
        }
        Map<QName, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeName(i), reader.getAttributeValue(i));
        }
        open.push(new Open(reader.getName(), attributes, new ArrayList<>(4)));
    }

    void text(String text) {
        Open around = open.peek();
        if (around != null) {
            around.content().add(new XmlText(text));
        }
    }

    void close() {
        XmlElement finished = open.pop().finished();
        Open around = open.peek();
        if (around == null) {
            root = Optional.of(finished);
        } else {
            around.content().add(finished);
        }
    }

    XmlElement root() {
        return root.orElseThrow(() -> DavError.of(400, "The XML body has no element."));
    }
}
