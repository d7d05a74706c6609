package satchel.dav.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    /** Octets that text cannot have as they are. */
    private static final boolean[] SPECIAL = special();

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int used;

    public XmlWriter(OutputStream out) {
        this.out = out;
    }

    /** The XML declaration and the root element with the declarations of all fixed prefixes. */
    public XmlWriter document(QName root) throws IOException {
        return raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
                .raw(Tag.of(root).start())
                .raw(Tag.DECLARATIONS)
                .raw(">");
    }

    public XmlWriter open(QName name) throws IOException {
        return raw(Tag.of(name).open());
    }

    public XmlWriter close(QName name) throws IOException {
        return raw(Tag.of(name).close());
    }

    public XmlWriter empty(QName name) throws IOException {
        return raw(Tag.of(name).empty());
    }

    /** A start tag with attributes, as name, value, name, value … */
    public XmlWriter open(QName name, String... attributes) throws IOException {
        return raw(Tag.of(name).start()).attributes(attributes).raw(">");
    }

    /** An empty element with attributes, as {@link #open(QName, String...)}. */
    public XmlWriter empty(QName name, String... attributes) throws IOException {
        return raw(Tag.of(name).start()).attributes(attributes).raw("/>");
    }

    private XmlWriter attributes(String... attributes) throws IOException {
        for (int i = 0; i < attributes.length; i += 2) {
            raw(" ").raw(attributes[i]).raw("=\"").raw(Tag.quoted(attributes[i + 1])).raw("\"");
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
        int at = 0;
        while (at < utf8.length) {
            at = plain(utf8, at);
            if (at < utf8.length && SPECIAL[utf8[at] & 0xFF]) {
                at += 1 + special(utf8, at);
            }
        }
        return this;
    }

    /** Copies what can stand as it is; returns where the next look is due. */
    private int plain(byte[] utf8, int from) throws IOException {
        if (used == BUFFER) {
            flush();
        }
        int stop = Math.min(utf8.length, from + BUFFER - used);
        int at = from;
        int to = used;
        while (at < stop && !SPECIAL[utf8[at] & 0xFF]) {
            buffer[to++] = utf8[at++];
        }
        used = to;
        return at;
    }

    /** Returns how many bytes more than one it stands for. */
    private int special(byte[] utf8, int at) throws IOException {
        switch (utf8[at]) {
            case '<' -> raw(LESS);
            case '>' -> raw(GREATER);
            case '&' -> raw(AMPERSAND);
            case '\r' -> raw(RETURN);
            case (byte) 0xEF -> {
                return wide(utf8, at);
            }
            default -> {
                // a control character, which XML 1.0 cannot say
            }
        }
        return 0;
    }

    /** U+FFFE and U+FFFF are no characters of XML 1.0. */
    private int wide(byte[] utf8, int at) throws IOException {
        boolean none =
                at + 2 < utf8.length
                        && utf8[at + 1] == (byte) 0xBF
                        && (utf8[at + 2] & 0xFE) == 0xBE;
        raw(utf8, at, none ? 0 : 1);
        return none ? 2 : 0;
    }

    private static boolean[] special() {
        boolean[] special = new boolean[256];
        Arrays.fill(special, 0, ' ', true);
        special['\n'] = false;
        special['\t'] = false;
        for (char one : new char[] {'<', '>', '&', 0xEF}) {
            special[one] = true;
        }
        return special;
    }

    /** As {@link #text(String)}, between double quotes. */
    public XmlWriter quoted(String text) throws IOException {
        String[] parts = text.split("\"", -1);
        text(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            raw("&quot;").text(parts[i]);
        }
        return this;
    }

    /** XML that is known to be well-formed where it stands. */
    public XmlWriter raw(String xml) throws IOException {
        return raw(xml.getBytes(StandardCharsets.UTF_8));
    }

    private XmlWriter raw(byte[] bytes) throws IOException {
        return raw(bytes, 0, bytes.length);
    }

    private XmlWriter raw(byte[] bytes, int from, int length) throws IOException {
        if (length > BUFFER - used) {
            flush();
        }
        if (length > BUFFER) {
            out.write(bytes, from, length);
        } else {
            System.arraycopy(bytes, from, buffer, used, length);
            used += length;
        }
        return this;
    }

    /** Hands all that was written to the stream below, which may keep it for a while. */
    public void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
