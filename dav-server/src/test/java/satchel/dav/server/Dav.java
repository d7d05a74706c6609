package satchel.dav.server;

import java.net.http.HttpResponse;
import satchel.dav.report.Multistatus;

/** Requests that many tests make, over a server's port, and their answers read. */
final class Dav {
    static final String BOOK = "/dav/users/ada/contacts/friends/";
    private static final String NAMESPACES =
            " xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'"
                    + " xmlns:a='urn:ietf:params:xml:ns:carddav'"
                    + " xmlns:b='urn:satchel:bookmarks'"
                    + " xmlns:cs='http://calendarserver.org/ns/'"
                    + " xmlns:mm='http://me.com/_namespace/'";

    private final Serving serving;

    Dav(Serving serving) {
        this.serving = serving;
    }

    /** Makes the address book {@link #BOOK}. */
    void makeBook() {
        makeBook(BOOK);
    }

    void makeBook(String path) {
        String make =
                xml(
                        "d:mkcol",
                        "<d:set><d:prop><d:resourcetype><d:collection/><a:addressbook/>"
                                + "</d:resourcetype></d:prop></d:set>");
        serving.send("MKCOL", path, make, "Content-Type", "application/xml");
    }

    HttpResponse<String> putCard(String name, String card, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "text/vcard; charset=utf-8";
        return serving.send("PUT", BOOK + name, card, all);
    }

    HttpResponse<String> report(String path, String depth, String xml) {
        return serving.send("REPORT", path, xml, "Depth", depth);
    }

    HttpResponse<String> propfind(String path, String depth, String properties) {
        String ask = xml("d:propfind", "<d:prop>" + properties + "</d:prop>");
        return serving.send("PROPFIND", path, ask, "Depth", depth);
    }

    /** An element with the usual prefixes declared: d, c, a, b, cs, mm. */
    static String xml(String name, String content) {
        return "<" + name + NAMESPACES + ">" + content + "</" + name + ">";
    }

    static Multistatus multistatus(HttpResponse<String> response) {
        if (response.statusCode() != 207) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return Multistatus.of(response.body());
    }

    static String tag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    static String card(String version, String uid, String... lines) {
        return "BEGIN:VCARD\r\nVERSION:"
                + version
                + "\r\nUID:"
                + uid
                + "\r\n"
                + String.join("\r\n", lines)
                + "\r\nEND:VCARD\r\n";
    }
}
