package satchel.dav.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;

/**
 * Writes XML straight into a stream. The protocols' namespaces have fixed prefixes, declared by the
 * root element; any other name declares its own where it stands.
 */
public final class XmlWriter {
    private static final int BUFFER = 16384;
    private static final byte[] LESS = ascii("&lt;");
    private static final byte[] GREATER = ascii("&gt;");
    private static final byte[] AMPERSAND = ascii("&amp;");
    private static final byte[] RETURN = ascii("&#13;");

    private static final Map<String, String> PREFIXES =
            Map.of(
                    Namespaces.DAV, "d",
                    Namespaces.CALDAV, "c",
                    Namespaces.CARDDAV, "a",
                    Namespaces.CALENDAR_SERVER, "cs");

    private static final String DECLARATIONS =
            PREFIXES.entrySet().stream()
                    .map(entry -> " xmlns:" + entry.getValue() + "=\"" + entry.getKey() + "\"")
                    .sorted()
                    .collect(Collectors.joining());

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int used;

    public XmlWriter(OutputStream out) {
        this.out = out;
    }

    /** The XML declaration and the root element with the declarations of all fixed prefixes. */
    public XmlWriter document(QName root) throws IOException {
        return raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<")
                .raw(tag(root))
                .raw(DECLARATIONS)
                .raw(">");
    }

    public XmlWriter open(QName name) throws IOException {
        return start(name).raw(">");
    }

    public XmlWriter close(QName name) throws IOException {
        return raw("</").raw(tag(name)).raw(">");
    }

    public XmlWriter empty(QName name) throws IOException {
        return start(name).raw("/>");
    }

    /** A start tag with attributes, as name, value, name, value … */
    public XmlWriter open(QName name, String... attributes) throws IOException {
        return start(name).attributes(attributes).raw(">");
    }

    /** An empty element with attributes, as {@link #open(QName, String...)}. */
    public XmlWriter empty(QName name, String... attributes) throws IOException {
        return start(name).attributes(attributes).raw("/>");
    }

    private XmlWriter attributes(String... attributes) throws IOException {
        for (int i = 0; i < attributes.length; i += 2) {
            raw(" ").raw(attributes[i]).raw("=\"").raw(quoted(attributes[i + 1])).raw("\"");
        }
        return this;
    }

    public XmlWriter element(QName name, String text) throws IOException {
        return open(name).text(text).close(name);
    }

    /** An element that holds one DAV:href. */
    public XmlWriter hrefIn(QName name, String href) throws IOException {
        return open(name).element(MultistatusWriter.HREF, href).close(name);
    }

    /** Characters, escaped; those that XML 1.0 cannot say are left out. */
    public XmlWriter text(String text) throws IOException {
        return text(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #text(String)}, from UTF-8. */
    public XmlWriter text(byte[] utf8) throws IOException {
        for (int i = 0; i < utf8.length; i++) {
            byte octet = utf8[i];
            switch (octet) {
                case '<' -> raw(LESS);
                case '>' -> raw(GREATER);
                case '&' -> raw(AMPERSAND);
                case '\r' -> raw(RETURN);
                case (byte) 0xEF -> i += wide(utf8, i);
                default -> {
                    if (octet < 0 || octet >= ' ' || octet == '\n' || octet == '\t') {
                        put(octet);
                    }
                }
            }
        }
        return this;
    }

    /** U+FFFE and U+FFFF are no characters of XML 1.0; returns how many bytes were skipped. */
    private int wide(byte[] utf8, int at) throws IOException {
        boolean none =
                at + 2 < utf8.length
                        && utf8[at + 1] == (byte) 0xBF
                        && (utf8[at + 2] & 0xFE) == 0xBE;
        if (!none) {
            put(utf8[at]);
        }
        return none ? 2 : 0;
    }

    /** XML that is known to be well-formed where it stands. */
    public XmlWriter raw(String xml) throws IOException {
        return raw(xml.getBytes(StandardCharsets.UTF_8));
    }

    private XmlWriter raw(byte[] bytes) throws IOException {
        if (bytes.length > BUFFER - used) {
            flush();
        }
        if (bytes.length > BUFFER) {
            out.write(bytes);
        } else {
            System.arraycopy(bytes, 0, buffer, used, bytes.length);
            used += bytes.length;
        }
        return this;
    }

    private void put(byte octet) throws IOException {
        if (used == BUFFER) {
            flush();
        }
        buffer[used++] = octet;
    }

    /** Hands all that was written to the stream below, which may keep it for a while. */
    public void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

    private XmlWriter start(QName name) throws IOException {
        raw("<").raw(tag(name));
        boolean declared =
                PREFIXES.containsKey(name.getNamespaceURI()) || name.getNamespaceURI().isEmpty();
        return declared ? this : raw(" xmlns:x=\"").raw(quoted(name.getNamespaceURI())).raw("\"");
    }

    private static String tag(QName name) {
        if (name.getNamespaceURI().isEmpty()) {
            return name.getLocalPart();
        }
        return PREFIXES.getOrDefault(name.getNamespaceURI(), "x") + ":" + name.getLocalPart();
    }

    private static String quoted(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
