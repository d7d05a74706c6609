package satchel.dav.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;
import satchel.dav.xml.XmlReader;

/**
 * A multistatus, read.
 *
 * @param statuses by href: of the response, else of its first propstat
 * @param conditions by href: local name of the precondition in DAV:error, where there is one
 * @param texts by href: of the properties found, by local name
 */
public record Multistatus(
        Map<String, Integer> statuses,
        Map<String, String> conditions,
        Map<String, Map<String, String>> texts,
        Optional<String> syncToken) {
    public static Multistatus of(String xml) {
        XmlElement root = read(xml);
        Map<String, Integer> statuses = new LinkedHashMap<>();
        Map<String, String> conditions = new LinkedHashMap<>();
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        for (XmlElement response : root.children(dav("response")).toList()) {
            String href = response.child(dav("href")).orElseThrow().text();
            XmlElement said = response.child(dav("propstat")).orElse(response);
            statuses.put(href, status(said));
            texts.put(href, properties(response));
            response.child(dav("error"))
                    .flatMap(error -> error.children().findFirst())
                    .ifPresent(condition -> conditions.put(href, condition.name().getLocalPart()));
        }
        return new Multistatus(
                statuses, conditions, texts, root.child(dav("sync-token")).map(XmlElement::text));
    }

    public List<String> hrefs() {
        return List.copyOf(statuses.keySet());
    }

    /** The names of the objects, without the path of their collection; sorted. */
    public List<String> names() {
        return statuses.keySet().stream()
                .map(href -> href.substring(href.lastIndexOf('/') + 1))
                .sorted()
                .toList();
    }

    private static Map<String, String> properties(XmlElement response) {
        Map<String, String> texts = new LinkedHashMap<>();
        response.children(dav("propstat"))
                .filter(propstat -> status(propstat) == 200)
                .flatMap(propstat -> propstat.children(dav("prop")))
                .flatMap(XmlElement::children)
                .forEach(property -> texts.put(property.name().getLocalPart(), property.text()));
        return texts;
    }

    private static int status(XmlElement around) {
        String line = around.child(dav("status")).orElseThrow().text();
        return Integer.parseInt(line.split(" ")[1]);
    }

    private static QName dav(String local) {
        return Namespaces.dav(local);
    }

    private static XmlElement read(String xml) {
        try {
            return XmlReader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .orElseThrow();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
