package satchel.pim.bookmarks.xbel;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.DocumentType;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** A document as text, one element a line, whatever was moved about in it. */
final class XbelText {
    private XbelText() {}

    static void write(Document document, StringWriter out) {
        stripBlanks(document.getDocumentElement());
        document.setXmlStandalone(true);
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        try {
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            writer.setOutputProperty(OutputKeys.INDENT, "yes");
            writer.setOutputProperty("{http://xml.apache.org/xslt}indent-amount", "2");
            DocumentType type = document.getDoctype();
            if (type != null && type.getSystemId() != null) {
                writer.setOutputProperty(OutputKeys.DOCTYPE_SYSTEM, type.getSystemId());
                if (type.getPublicId() != null) {
                    writer.setOutputProperty(OutputKeys.DOCTYPE_PUBLIC, type.getPublicId());
                }
            }
            writer.transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IllegalStateException("what was read cannot be written", e);
        }
    }

    private static void stripBlanks(Element element) {
        List<Node> blanks = new ArrayList<>();
        boolean holdsElements = false;
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                holdsElements = true;
                stripBlanks(child);
            } else if (node instanceof Text text && text.getData().isBlank()) {
                blanks.add(node);
            }
        }
        if (holdsElements) {
            blanks.forEach(element::removeChild);
        }
    }
}
