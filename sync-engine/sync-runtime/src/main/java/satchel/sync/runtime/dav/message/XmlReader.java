package satchel.sync.runtime.dav.message;

import java.io.InputStream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Pulls elements and text from an answer under limits: no document type, no entities, bounded depth
 * and text.
 */
final class XmlReader {
    private static final XMLInputFactory FACTORY = factory();
    private static final int MOST_TEXT = 32 << 20;
    private static final int DEEPEST = 40;

    /** What the reader is at. */
    enum Token {
        START,
        END,
        TEXT,
        FINISH
    }

    private final XMLStreamReader reader;
    private int depth;

    XmlReader(InputStream in) throws BrokenXmlException {
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new BrokenXmlException("is no XML", e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    Token next() throws BrokenXmlException {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new BrokenXmlException("is nested too deeply");
                        }
                        return Token.START;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return Token.END;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        return Token.TEXT;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                            throw new BrokenXmlException("has a document type");
                    default -> {
                        continue;
                    }
                }
            }
            return Token.FINISH;
        } catch (XMLStreamException e) {
            throw new BrokenXmlException("is cut off or is no XML", e);
        }
    }

    QName name() {
        return reader.getName();
    }

    String text() {
        return reader.getText();
    }

    /** Elements that are open now. */
    int depth() {
        return depth;
    }

    static void append(StringBuilder text, String more) throws BrokenXmlException {
        if (text.length() + more.length() > MOST_TEXT) {
            throw new BrokenXmlException("has a text of more than 32 MiB");
        }
        text.append(more);
    }
}
