package satchel.dav.xml;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;

/**
 * A name as it stands in tags, in UTF-8 once and for all. The standards' namespaces have fixed
 * prefixes, declared by the root element; any other name declares its own where it stands, so that
 * answers that have nothing of it are no longer for it.
 *
 * @param start without its closing bracket, for attributes to follow
 */
record Tag(byte[] start, byte[] open, byte[] close, byte[] empty) {
    private static final Map<String, String> PREFIXES =
            Map.of(
                    Namespaces.DAV, "d",
                    Namespaces.CALDAV, "c",
                    Namespaces.CARDDAV, "a",
                    Namespaces.CALENDAR_SERVER, "cs");

    /** Of names that declare their namespace themselves. */
    private static final Map<String, String> OWN_PREFIXES = Map.of(Namespaces.BOOKMARKS, "b");

    static final String DECLARATIONS =
            PREFIXES.entrySet().stream()
                    .map(entry -> " xmlns:" + entry.getValue() + "=\"" + entry.getKey() + "\"")
                    .sorted()
                    .collect(Collectors.joining());

    /** Clients make up names too, and there is no end of those. */
    private static final int MOST_KNOWN = 500;

    private static final Map<QName, Tag> KNOWN = new ConcurrentHashMap<>();

    static Tag of(QName name) {
        Tag known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        Tag made = make(name);
        if (KNOWN.size() < MOST_KNOWN && isOfOurs(name.getNamespaceURI())) {
            KNOWN.put(name, made);
        }
        return made;
    }

    private static boolean isOfOurs(String namespace) {
        return PREFIXES.containsKey(namespace) || OWN_PREFIXES.containsKey(namespace);
    }

    private static Tag make(QName name) {
        String tag = prefixed(name);
        String start = "<" + tag + declaration(name.getNamespaceURI());
        return new Tag(utf8(start), utf8(start + ">"), utf8("</" + tag + ">"), utf8(start + "/>"));
    }

    private static String declaration(String namespace) {
        return PREFIXES.containsKey(namespace) || namespace.isEmpty()
                ? ""
                : " xmlns:" + ownPrefix(namespace) + "=\"" + quoted(namespace) + "\"";
    }

    private static String prefixed(QName name) {
        if (name.getNamespaceURI().isEmpty()) {
            return name.getLocalPart();
        }
        String namespace = name.getNamespaceURI();
        return PREFIXES.getOrDefault(namespace, ownPrefix(namespace)) + ":" + name.getLocalPart();
    }

    private static String ownPrefix(String namespace) {
        return OWN_PREFIXES.getOrDefault(namespace, "x");
    }

    /** An attribute's value. */
    static String quoted(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
