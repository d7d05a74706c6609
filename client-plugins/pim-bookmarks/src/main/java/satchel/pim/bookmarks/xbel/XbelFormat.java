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
import satchel.pim.bookmarks.tree.Limits;

/** Files of XBEL 1.0. A file that names its definition does not have it fetched. */
public final class XbelFormat implements FileFormat {
    /** Folders, and what programs put into an entry. */
    private static final int DEEPEST = 2 * Limits.DEEPEST;

    private static final int ALL_ENTITIES = 50_000_000;

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
            Document document = builder.parse(new InputSource(new StringReader(withoutMark(text))));
            if (!document.getDocumentElement().getTagName().equals("xbel")) {
                throw new IOException("it is other XML");
            }
            return new XbelForm(document);
        } catch (SAXException e) {
            String why = String.valueOf(e.getMessage());
            throw new IOException(
                    why.startsWith("JAXP")
                            ? "elements are within too many others, or entities too large"
                            : why,
                    e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java reads XML", e);
        }
    }

    /** Which some editors put before any UTF-8. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Many references to characters are no attack; entities that grow from entities are. */
    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setXIncludeAware(false);
        factory.setAttribute("jdk.xml.maxElementDepth", Integer.toString(DEEPEST));
        factory.setAttribute("jdk.xml.totalEntitySizeLimit", Integer.toString(ALL_ENTITIES));
        factory.setAttribute("jdk.xml.maxGeneralEntitySizeLimit", Integer.toString(ALL_ENTITIES));
        return factory;
    }

    /** Else the parser writes to the console what it throws anyway. */
    private static ErrorHandler silent() {
        return new DefaultHandler();
    }
}
