package satchel.sync.runtime.dav.message;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;

/** Reads one element whole, whatever is in it. The reader stands on its start tag. */
final class PropertyParser {
    private static final QName HREF = new QName(DavNames.DAV, "href");

    private PropertyParser() {}

    static Property parse(XmlReader reader) throws BrokenXmlException {
        int outside = reader.depth() - 1;
        StringBuilder text = new StringBuilder();
        StringBuilder href = new StringBuilder();
        List<String> hrefs = new ArrayList<>();
        Set<QName> elements = new HashSet<>();
        while (true) {
            switch (reader.next()) {
                case START -> {
                    elements.add(reader.name());
                    href.setLength(0);
                }
                case TEXT -> {
                    XmlReader.append(text, reader.text());
                    href.append(reader.text());
                }
                case END -> {
                    if (reader.depth() == outside) {
                        return new Property(text.toString(), hrefs, elements);
                    }
                    if (reader.name().equals(HREF)) {
                        hrefs.add(href.toString().trim());
                    }
                }
                case FINISH -> throw new BrokenXmlException("is cut off");
            }
        }
    }
}
