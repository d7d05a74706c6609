package satchel.sync.runtime.dav.message;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import javax.xml.namespace.QName;

/** RFC 4918 section 14.24, one DAV:response. The reader stands on its start tag. */
final class ResponseParser {
    private static final QName HREF = new QName(DavNames.DAV, "href");
    private static final QName STATUS = new QName(DavNames.DAV, "status");
    private static final QName PROPSTAT = new QName(DavNames.DAV, "propstat");
    private static final QName ERROR = new QName(DavNames.DAV, "error");

    private final XmlReader reader;
    private final Map<QName, Property> properties = new HashMap<>();
    private String href = "";
    private OptionalInt status = OptionalInt.empty();
    private DavError error = DavError.SILENT;

    private ResponseParser(XmlReader reader) {
        this.reader = reader;
    }

    static DavResponse parse(XmlReader reader) throws BrokenXmlException {
        return new ResponseParser(reader).response();
    }

    private DavResponse response() throws BrokenXmlException {
        int outside = reader.depth() - 1;
        while (true) {
            switch (reader.next()) {
                case START -> child();
                case END -> {
                    if (reader.depth() == outside) {
                        return new DavResponse(required(href), status, properties, error);
                    }
                }
                case TEXT -> {}
                case FINISH -> throw new BrokenXmlException("is cut off");
            }
        }
    }

    private static String required(String href) throws BrokenXmlException {
        if (href.isEmpty()) {
            throw new BrokenXmlException("has a response without an href");
        }
        return href;
    }

    private void child() throws BrokenXmlException {
        QName name = reader.name();
        if (name.equals(PROPSTAT)) {
            propstat();
            return;
        }
        Property value = PropertyParser.parse(reader);
        if (name.equals(HREF)) {
            href = value.text().trim();
        } else if (name.equals(STATUS)) {
            status = OptionalInt.of(code(value.text()));
        } else if (name.equals(ERROR)) {
            error = DavError.of(value);
        }
    }

    /** The status stands after the properties (RFC 4918 section 14.22). */
    private void propstat() throws BrokenXmlException {
        int outside = reader.depth() - 1;
        Map<QName, Property> found = new HashMap<>();
        int code = 200;
        while (true) {
            switch (reader.next()) {
                case START -> {
                    if (reader.name().equals(PropfindRequest.PROP)) {
                        prop(found);
                    } else if (reader.name().equals(STATUS)) {
                        code = code(PropertyParser.parse(reader).text());
                    } else {
                        PropertyParser.parse(reader);
                    }
                }
                case END -> {
                    if (reader.depth() == outside) {
                        if (code == 200) {
                            properties.putAll(found);
                        }
                        return;
                    }
                }
                case TEXT -> {}
                case FINISH -> throw new BrokenXmlException("is cut off");
            }
        }
    }

    private void prop(Map<QName, Property> found) throws BrokenXmlException {
        int outside = reader.depth() - 1;
        while (true) {
            switch (reader.next()) {
                case START -> {
                    QName name = reader.name();
                    found.put(name, PropertyParser.parse(reader));
                }
                case END -> {
                    if (reader.depth() == outside) {
                        return;
                    }
                }
                case TEXT -> {}
                case FINISH -> throw new BrokenXmlException("is cut off");
            }
        }
    }

    /** From {@code HTTP/1.1 404 Not Found}. */
    private static int code(String line) throws BrokenXmlException {
        String[] words = line.trim().split("\\s+", 3);
        if (words.length < 2 || !words[1].matches("[1-5][0-9][0-9]")) {
            throw new BrokenXmlException("has a status that is none: " + line.trim());
        }
        return Integer.parseInt(words[1]);
    }
}
