package satchel.sync.runtime.dav.message;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import satchel.sync.runtime.dav.message.XmlReader.Token;

/**
 * What a server says about a refusal (RFC 4918 section 16), or its own words where it says nothing
 * in XML.
 */
public record DavError(Set<QName> conditions, List<String> hrefs, String words) {
    /** Nothing was said. */
    static final DavError SILENT = new DavError(Set.of(), List.of(), "");

    private static final QName ERROR = new QName(DavNames.DAV, "error");
    private static final int SHORT = 200;

    /** Elements that are no conditions; Cyrus puts its own words into the second. */
    private static final Set<String> NO_CONDITIONS = Set.of("href", "responsedescription");

    public DavError {
        conditions = Set.copyOf(conditions);
        hrefs = List.copyOf(hrefs);
    }

    public static DavError of(String body) {
        return ofXml(body).orElseGet(() -> new DavError(Set.of(), List.of(), plain(body)));
    }

    /** Of a DAV:error element, which a multistatus can have for each response. */
    static DavError of(Property error) {
        String words = error.hrefs().isEmpty() ? plain(error.text()) : "";
        return new DavError(error.elements(), error.hrefs(), words);
    }

    private static Optional<DavError> ofXml(String body) {
        try {
            XmlReader reader =
                    new XmlReader(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
            if (reader.next() != Token.START || !reader.name().equals(ERROR)) {
                return Optional.empty();
            }
            return Optional.of(of(PropertyParser.parse(reader)));
        } catch (BrokenXmlException ownWords) {
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        String line = text.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
        return line.length() <= SHORT ? line : line.substring(0, SHORT) + "…";
    }

    /** Whether a condition of that name is there, whatever its namespace: servers mix them up. */
    public boolean has(String condition) {
        return conditions.stream().anyMatch(name -> name.getLocalPart().equals(condition));
    }

    /** For people: the conditions, and the words or what they are about. */
    public String sentence() {
        List<String> names =
                conditions.stream()
                        .map(QName::getLocalPart)
                        .filter(name -> !NO_CONDITIONS.contains(name))
                        .sorted()
                        .toList();
        String said = String.join(", ", names);
        String more = words.isEmpty() ? String.join(", ", hrefs) : words;
        return said.isEmpty() || more.isEmpty() ? said + more : said + ": " + more;
    }
}
