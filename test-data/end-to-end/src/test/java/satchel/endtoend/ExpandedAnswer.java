package satchel.endtoend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A calendar-query's multistatus, read by another parser than the server's writer knows.
 *
 * @param statuses of the objects by name
 * @param instances of all of them, as {@link OracleInstance#shown} writes them
 */
record ExpandedAnswer(Map<String, String> statuses, Set<String> instances) {
    static ExpandedAnswer of(String xml) {
        Document document = Jsoup.parse(xml, Parser.xmlParser());
        document.outputSettings().prettyPrint(false);
        Map<String, String> statuses = new LinkedHashMap<>();
        Set<String> instances = new TreeSet<>();
        for (Element response : document.select("d|response")) {
            String href = response.select("> d|href").text();
            statuses.put(
                    href.substring(href.lastIndexOf('/') + 1), response.select("d|status").text());
            for (Element data : response.select("c|calendar-data")) {
                components(data.wholeText()).forEach(one -> instances.add(shown(one)));
            }
        }
        return new ExpandedAnswer(statuses, instances);
    }

    /** The properties of each component within the VCALENDAR, by name. */
    private static List<Map<String, String>> components(String calendar) {
        List<Map<String, String>> components = new ArrayList<>();
        Map<String, String> current = new LinkedHashMap<>();
        for (String line : calendar.replace("\r", "").replace("\n ", "").split("\n")) {
            String name = line.split("[;:]", 2)[0];
            String value = line.substring(line.indexOf(':') + 1);
            switch (name) {
                case "BEGIN" -> current = new LinkedHashMap<>();
                case "END" -> {
                    if (!value.equals("VCALENDAR")) {
                        components.add(current);
                    }
                }
                default -> current.put(name, value);
            }
        }
        return components;
    }

    private static String shown(Map<String, String> component) {
        String uid = component.getOrDefault("UID", "");
        String start = component.get("DTSTART");
        if (start == null) {
            return uid + " -";
        }
        String id = component.getOrDefault("RECURRENCE-ID", start);
        String end =
                component.containsKey("DURATION")
                        ? "DURATION"
                        : component.getOrDefault("DTEND", component.getOrDefault("DUE", "-"));
        return uid + " " + id + " " + start + " " + end;
    }
}
