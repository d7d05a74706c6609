package satchel.dav.xml;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import satchel.dav.http.DavError;

/**
 * Reads a long document one child of its root after the other, so that no more than one of them is
 * in memory. How long the whole may be is for the stream to say; what {@link XmlReader} refuses is
 * refused here, too.
 */
public final class XmlItems {
    /** Takes one child of the root. */
    @FunctionalInterface
    public interface Visitor {
        void visit(XmlElement item) throws IOException;
    }

    private XmlItems() {}

    public static void read(InputStream body, QName root, Visitor visitor) throws IOException {
        try {
            XMLStreamReader reader = XmlReader.open(body);
            enter(reader, root);
            while (XmlReader.advance(reader) != XMLStreamConstants.END_ELEMENT) {
                if (reader.isStartElement()) {
                    visitor.visit(item(reader));
                }
            }
            while (reader.hasNext()) {
                XmlReader.advance(reader);
            }
        } catch (XMLStreamException e) {
            throw XmlReader.malformed(e);
        }
    }

    private static void enter(XMLStreamReader reader, QName root) throws XMLStreamException {
        while (!reader.isStartElement()) {
            XmlReader.advance(reader);
        }
        if (!reader.getName().equals(root)) {
            throw DavError.of(400, "The body is to be " + root.getLocalPart() + ".");
        }
    }

    /** From its start tag to its end tag. */
    private static XmlElement item(XMLStreamReader reader) throws XMLStreamException {
        TreeBuilder tree = new TreeBuilder();
        tree.open(reader);
        int depth = 1;
        while (depth > 0) {
            switch (XmlReader.advance(reader)) {
                case XMLStreamConstants.START_ELEMENT -> {
                    tree.open(reader);
                    depth++;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    tree.close();
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        tree.text(reader.getText());
                default -> {
                    // comments and processing instructions say nothing to us
                }
            }
        }
        return tree.root();
    }
}
