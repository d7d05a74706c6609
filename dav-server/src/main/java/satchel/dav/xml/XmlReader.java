package satchel.dav.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import satchel.dav.http.DavError;

/**
 * Reads a request body of XML: UTF-8 or UTF-16, no DTD, and no more of anything than a client can
 * need. Whatever is wrong is a {@link DavError} that names the line.
 */
public final class XmlReader {
    static final long MOST_BYTES = 4L << 20;
    static final int MOST_ELEMENTS = 100_000;
    static final int DEEPEST = 64;

    private static final DavError TOO_LONG =
            DavError.of(413, "The XML body is longer than " + MOST_BYTES + " bytes.");

    private static final String UTF_8 = "UTF-8";
    private static final String UTF_16 = "UTF-16";

    private static final XMLInputFactory FACTORY = factory();

    private XmlReader() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Empty if the body is: what that means is the method's to say. */
    public static Optional<XmlElement> read(InputStream body) throws IOException {
        PushbackInputStream input =
                new PushbackInputStream(new BoundedInput(body, MOST_BYTES, TOO_LONG), 2);
        int first = input.read();
        if (first < 0) {
            return Optional.empty();
        }
        input.unread(first);
        try {
            return Optional.of(tree(open(input, encoding(input))));
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** UTF-16 has its mark in front (XML 1.0 section 4.3.3). */
    private static String encoding(PushbackInputStream input) throws IOException {
        byte[] mark = input.readNBytes(2);
        input.unread(mark);
        int both = mark.length < 2 ? 0 : ((mark[0] & 0xFF) << 8) | (mark[1] & 0xFF);
        return both == 0xFEFF || both == 0xFFFE ? UTF_16 : UTF_8;
    }

    static XMLStreamReader open(InputStream body) throws XMLStreamException {
        return open(body, UTF_8);
    }

    private static XMLStreamReader open(InputStream body, String encoding)
            throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(body, encoding);
        refuseOtherEncodings(reader, encoding);
        return reader;
    }

    /** The next event; refuses what would make the document mean more than it says. */
    static int advance(XMLStreamReader reader) throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD) {
            throw DavError.of(400, "A document type declaration is not accepted.");
        }
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw DavError.of(400, "Entities are not accepted" + line(reader) + ".");
        }
        return event;
    }

    private static XmlElement tree(XMLStreamReader reader) throws XMLStreamException {
        TreeBuilder tree = new TreeBuilder();
        while (reader.hasNext()) {
            switch (advance(reader)) {
                case XMLStreamConstants.START_ELEMENT -> tree.open(reader);
                case XMLStreamConstants.END_ELEMENT -> tree.close();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        tree.text(reader.getText());
                default -> {
                    // comments and processing instructions say nothing to us
                }
            }
        }
        return tree.root();
    }

    private static void refuseOtherEncodings(XMLStreamReader reader, String encoding) {
        String declared = reader.getCharacterEncodingScheme();
        boolean known =
                declared == null
                        || declared.equalsIgnoreCase(encoding)
                        || (encoding.equals(UTF_8) && declared.equalsIgnoreCase("us-ascii"));
        if (!known) {
            throw DavError.of(400, "The XML body is in " + encoding + ", not in " + declared + ".");
        }
    }

    static DavError malformed(XMLStreamException e) {
        int line = e.getLocation() == null ? -1 : e.getLocation().getLineNumber();
        return DavError.of(
                400, "The XML body is malformed" + (line > 0 ? " in line " + line : "") + ".");
    }

    private static String line(XMLStreamReader reader) {
        return " (line " + reader.getLocation().getLineNumber() + ")";
    }
}
