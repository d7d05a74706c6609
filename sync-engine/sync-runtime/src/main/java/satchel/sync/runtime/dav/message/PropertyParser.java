package satchel.sync.runtime.dav.message;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;

/** Reads one element whole, whatever is in it. The reader stands on its start tag. */
final class PropertyParser {
    private static final QName HREF = new QName(DavNames.DAV, "href");

    private final XmlReader reader;
    private final int outside;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder last = new StringBuilder();
    private final List<String> hrefs = new ArrayList<>();
    private final Set<QName> elements = new HashSet<>();
    private final List<Property.Inner> inner = new ArrayList<>();
    private final Deque<QName> open = new ArrayDeque<>();

    private PropertyParser(XmlReader reader) {
        this.reader = reader;
        this.outside = reader.depth() - 1;
    }

    static Property parse(XmlReader reader) throws BrokenXmlException {
        return new PropertyParser(reader).property();
    }

    private Property property() throws BrokenXmlException {
        while (true) {
            switch (reader.next()) {
                case START -> {
                    elements.add(reader.name());
                    open.push(reader.name());
                    last.setLength(0);
                }
                case TEXT -> {
                    XmlReader.append(text, reader.text());
                    last.append(reader.text());
                }
                case END -> {
                    if (reader.depth() == outside) {
                        return new Property(text.toString(), hrefs, elements, inner);
                    }
                    end(open.pop());
                }
                case FINISH -> throw new BrokenXmlException("is cut off");
            }
        }
    }

    private void end(QName name) {
        String content = last.toString().trim();
        if (name.equals(HREF)) {
            hrefs.add(content);
        }
        if (!open.isEmpty()) {
            inner.add(new Property.Inner(open.element(), name, content));
        }
    }
}
