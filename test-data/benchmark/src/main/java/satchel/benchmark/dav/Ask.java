package satchel.benchmark.dav;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.data.HeldObject;
import satchel.benchmark.data.Kind;
import satchel.benchmark.http.Request;
import satchel.benchmark.http.Site;

/** The requests that clients send, each as a real client words it. */
public record Ask(Site site, HeldCollection collection) {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    private static final String SPACES =
            " xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\""
                    + " xmlns:A=\"urn:ietf:params:xml:ns:carddav\""
                    + " xmlns:S=\"http://calendarserver.org/ns/\"";
    private static final String BULK =
            " xmlns:M=\"http://me.com/_namespace/\" xmlns:X=\"urn:satchel:ns\"";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    public Request make() {
        return switch (collection.kind()) {
            case CALENDAR -> send("MKCALENDAR", path(), Map.of(), "");
            case ADDRESS_BOOK ->
                    xml(
                            "MKCOL",
                            Map.of(),
                            "<D:mkcol%s><D:set><D:prop><D:resourcetype><D:collection/>"
                                    + "<A:addressbook/></D:resourcetype></D:prop></D:set></D:mkcol>");
        };
    }

    public Request create(HeldObject object) {
        return put(object, Map.of("Content-Type", type(), "If-None-Match", "*"));
    }

    /** Many at once (calendarserver-bulk-change); each must not be there yet. */
    public Request createAll(List<HeldObject> objects) {
        String data = collection.kind() == Kind.CALENDAR ? "C:calendar-data" : "A:address-data";
        StringBuilder body = new StringBuilder("<M:multiput" + BULK + "%s>");
        for (HeldObject object : objects) {
            body.append("<M:resource><D:href>")
                    .append(path())
                    .append(object.name())
                    .append("</D:href><X:if-none-match/><D:set><D:prop><" + data + ">")
                    .append(escaped(new String(object.body(), StandardCharsets.UTF_8)))
                    .append("</" + data + "></D:prop></D:set></M:resource>");
        }
        return xml("POST", Map.of(), body.append("</M:multiput>").toString());
    }

    public Request replace(HeldObject object) {
        return put(object, Map.of("Content-Type", type()));
    }

    public Request get(HeldObject object) {
        return send("GET", path() + object.name(), Map.of(), "");
    }

    /** Has anything changed? */
    public Request poll() {
        return xml(
                "PROPFIND",
                Map.of("Depth", "0"),
                "<D:propfind%s><D:prop><S:getctag/></D:prop></D:propfind>");
    }

    public Request list() {
        return xml(
                "PROPFIND",
                Map.of("Depth", "1"),
                "<D:propfind%s><D:prop><D:getetag/></D:prop></D:propfind>");
    }

    /**
     * @param token empty for all there is
     */
    public Request sync(String token) {
        return xml(
                "REPORT",
                Map.of("Depth", "0"),
                "<D:sync-collection%s><D:sync-token>"
                        + escaped(token)
                        + "</D:sync-token><D:sync-level>1</D:sync-level>"
                        + "<D:prop><D:getetag/></D:prop></D:sync-collection>");
    }

    public Request multiget(List<HeldObject> objects) {
        StringBuilder hrefs = new StringBuilder();
        objects.forEach(object ->
                hrefs.append("<D:href>").append(path()).append(object.name()).append("</D:href>"));
        String report =
                collection.kind() == Kind.CALENDAR
                        ? "C:calendar-multiget"
                        : "A:addressbook-multiget";
        return xml(
                "REPORT",
                Map.of("Depth", "1"),
                "<" + report + "%s>" + properties(true) + hrefs + "</" + report + ">");
    }

    public Request week(Instant from, Instant to, boolean data) {
        return xml(
                "REPORT",
                Map.of("Depth", "1"),
                "<C:calendar-query%s>"
                        + properties(data)
                        + "<C:filter><C:comp-filter name=\"VCALENDAR\"><C:comp-filter name=\"VEVENT\">"
                        + "<C:time-range start=\""
                        + UTC.format(from)
                        + "\" end=\""
                        + UTC.format(to)
                        + "\"/></C:comp-filter></C:comp-filter></C:filter></C:calendar-query>");
    }

    public Request search(String words) {
        return xml(
                "REPORT",
                Map.of("Depth", "1"),
                "<A:addressbook-query%s>"
                        + properties(true)
                        + "<A:filter><A:prop-filter name=\"FN\"><A:text-match"
                        + " collation=\"i;unicode-casemap\" match-type=\"contains\">"
                        + escaped(words)
                        + "</A:text-match></A:prop-filter></A:filter></A:addressbook-query>");
    }

    private String properties(boolean data) {
        String body =
                collection.kind() == Kind.CALENDAR ? "<C:calendar-data/>" : "<A:address-data/>";
        return "<D:prop><D:getetag/>" + (data ? body : "") + "</D:prop>";
    }

    private Request put(HeldObject object, Map<String, String> headers) {
        return Request.of(site, "PUT", path() + object.name(), headers, object.body());
    }

    private Request xml(String method, Map<String, String> headers, String body) {
        Map<String, String> all = new java.util.LinkedHashMap<>(headers);
        all.put("Content-Type", "application/xml; charset=utf-8");
        return send(method, path(), all, XML + body.replaceFirst("%s", SPACES));
    }

    private Request send(String method, String path, Map<String, String> headers, String body) {
        return Request.of(site, method, path, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private String path() {
        return collection.path(site);
    }

    private String type() {
        return collection.kind().mediaType();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
