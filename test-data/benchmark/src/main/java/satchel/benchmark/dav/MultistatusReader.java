package satchel.benchmark.dav;

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an answer with the JDK's own parser, which shares nothing with any server. */
final class MultistatusReader {
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private final List<Multistatus.Member> members = new ArrayList<>();
    private final Map<String, String> response = new HashMap<>();
    private Optional<String> token = Optional.empty();

    private MultistatusReader() {}

    static Multistatus read(byte[] body, String collectionPath) throws XMLStreamException {
        MultistatusReader reader = new MultistatusReader();
        XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(body));
        reader.read(xml, collectionPath);
        xml.close();
        return new Multistatus(List.copyOf(reader.members), reader.token);
    }

    private void read(XMLStreamReader xml, String collectionPath) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                text.setLength(0);
            } else if (event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                close(xml.getLocalName(), text.toString(), collectionPath);
                text.setLength(0);
            }
        }
    }

    private void close(String element, String text, String collectionPath) {
        switch (element) {
            case "href", "getetag", "getctag", "calendar-data", "address-data" ->
                    response.putIfAbsent(element, text);
            case "status" -> response.putIfAbsent(element, text.strip());
            case "sync-token" -> token = Optional.of(text.strip());
            case "response" -> {
                members.add(member(collectionPath));
                response.clear();
            }
            default -> {
                // what else a server tells is not measured
            }
        }
    }

    private Multistatus.Member member(String collectionPath) {
        String status = response.getOrDefault("status", "");
        String data = response.getOrDefault("calendar-data", response.get("address-data"));
        return new Multistatus.Member(
                name(response.getOrDefault("href", "").strip(), collectionPath),
                status.length() < 12 ? 0 : Integer.parseInt(status, 9, 12, 10),
                Optional.ofNullable(response.get("getetag")),
                Optional.ofNullable(response.get("getctag")),
                Optional.ofNullable(data));
    }

    private static String name(String href, String collectionPath) {
        String path = URLDecoder.decode(href, StandardCharsets.UTF_8);
        boolean itself = path.endsWith("/") || collectionPath.endsWith(path + "/");
        return itself ? "" : path.substring(path.lastIndexOf('/') + 1);
    }
}
