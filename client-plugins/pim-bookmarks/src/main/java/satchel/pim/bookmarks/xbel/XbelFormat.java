package satchel.pim.bookmarks.xbel;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import satchel.pim.bookmarks.file.EntryForm;
import satchel.pim.bookmarks.file.FileFormat;

/** Files of XBEL 1.0. A file that names its definition does not have it fetched. */
public final class XbelFormat implements FileFormat {
    private static final String EMPTY =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE xbel PUBLIC "+//IDN python.org//DTD XML Bookmark Exchange Language 1.0//EN//XML"
              "http://pyxml.sourceforge.net/topics/dtds/xbel.dtd">
            <xbel version="1.0">
            </xbel>
            """;

    @Override
    public String name() {
        return "file of bookmarks in XBEL";
    }

    @Override
    public String empty() {
        return EMPTY;
    }

    @Override
    public EntryForm<?> parse(String text) throws IOException {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(silent());
            builder.setEntityResolver((_, _) -> new InputSource(new StringReader("")));
            Document document = builder.parse(new InputSource(new StringReader(text)));
            if (!document.getDocumentElement().getTagName().equals("xbel")) {
                throw new IOException("it is other XML");
            }
            return new XbelForm(document);
        } catch (SAXException e) {
            throw new IOException(e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java reads XML", e);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setXIncludeAware(false);
        return factory;
    }

    /** Else the parser writes to the console what it throws anyway. */
    private static ErrorHandler silent() {
        return new DefaultHandler();
    }
}
