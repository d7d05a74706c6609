package satchel.dav.server;

import static satchel.dav.server.Dav.xml;

import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ada's things, each with a word in it that nobody else may see, and the addresses that everybody
 * tries. {n} makes an address anew for each question that may change what is there.
 */
final class AuthorisationFixture {
    static final String CANARY = "Canary-of-Ada";

    private static final Map<String, String> ADDRESSES = new LinkedHashMap<>();

    static {
        ADDRESSES.put("root", "/");
        ADDRESSES.put("dav", "/dav/");
        ADDRESSES.put("principals", "/dav/principals/");
        ADDRESSES.put("principal", "/dav/principals/ada/");
        ADDRESSES.put("principal-of-nobody", "/dav/principals/nobody/");
        ADDRESSES.put("users", "/dav/users/");
        ADDRESSES.put("workspace", "/dav/users/ada/");
        ADDRESSES.put("calendar-home", "/dav/users/ada/calendars/");
        ADDRESSES.put("contacts-home", "/dav/users/ada/contacts/");
        ADDRESSES.put("calendar", "/dav/users/ada/calendars/work{n}/");
        ADDRESSES.put("address-book", "/dav/users/ada/contacts/friends{n}/");
        ADDRESSES.put("no-calendar", "/dav/users/ada/calendars/none{n}/");
        ADDRESSES.put("event", "/dav/users/ada/calendars/work{n}/one.ics");
        ADDRESSES.put("locked-event", "/dav/users/ada/calendars/work{n}/locked.ics");
        ADDRESSES.put("no-event", "/dav/users/ada/calendars/work{n}/none.ics");
        ADDRESSES.put("event-of-nobody", "/dav/users/nobody/calendars/work/one.ics");
        ADDRESSES.put("card", "/dav/users/ada/contacts/friends{n}/one.vcf");
        ADDRESSES.put("bookmarks-home", "/dav/users/ada/bookmarks/");
        ADDRESSES.put("all-bookmarks", "/dav/users/ada/bookmarks/mine{n}/bookmarks.xbel");
        ADDRESSES.put("all-bookmarks-html", "/dav/users/ada/bookmarks/mine{n}/bookmarks.html");
        ADDRESSES.put("no-bookmark", "/dav/users/ada/bookmarks/mine{n}/bookmarks.xbel.lock");
        ADDRESSES.put("bookmark", "/dav/users/ada/bookmarks/mine{n}/one.bookmark");
        ADDRESSES.put("bookmarks", "/dav/users/ada/bookmarks/mine{n}/");
        ADDRESSES.put("file", "/dav/users/ada/files/folder{n}/one.txt");
        ADDRESSES.put("no-file", "/dav/users/ada/files/folder{n}/none.txt");
        ADDRESSES.put("upload", "/dav/users/ada/uploads/{upload}");
        ADDRESSES.put("no-upload", "/dav/users/ada/uploads/0123456789abcdef0123456789abcdef");
        ADDRESSES.put("folder", "/dav/users/ada/files/folder{n}/");
        // the last of them: a lock on it covers all files
        ADDRESSES.put("file-root", "/dav/users/ada/files/");
        ADDRESSES.put("well-known", "/.well-known/caldav");
        ADDRESSES.put("elsewhere", "/admin/users/");
    }

    private final Serving serving;
    private int n;
    private String token = "";
    private String upload = "";

    AuthorisationFixture(Serving serving) {
        this.serving = serving;
        fill();
    }

    static Collection<String> names() {
        return ADDRESSES.keySet();
    }

    /** Things that no question before has changed. */
    void prepareFor(String name, AuthorisationQuestion question) {
        if (question.changes() && template(name).contains("{")) {
            fill();
        }
    }

    private void fill() {
        n++;
        String named =
                "<d:set><d:prop><d:displayname>" + CANARY + "</d:displayname>%s</d:prop></d:set>";
        String book = "<d:resourcetype><d:collection/><a:addressbook/></d:resourcetype>";
        send("MKCALENDAR", address("calendar"), xml("c:mkcalendar", named.formatted("")));
        send("MKCOL", address("address-book"), xml("d:mkcol", named.formatted(book)));
        for (String event : new String[] {"event", "locked-event"}) {
            send("PUT", address(event), object(address(event), CANARY));
        }
        send("PUT", address("card"), object(address("card"), CANARY));
        send("MKCOL", address("bookmarks"), xml("d:mkcol", named.formatted("")));
        send("PUT", address("bookmark"), object(address("bookmark"), CANARY));
        send("MKCOL", address("folder"), xml("d:mkcol", named.formatted("")));
        send("PUT", address("file"), CANARY);
        String lock =
                "<d:lockscope><d:exclusive/></d:lockscope><d:locktype><d:write/></d:locktype>";
        token =
                header(
                        send("LOCK", address("locked-event"), xml("d:lockinfo", lock)),
                        "Lock-Token");
        upload = newUpload();
    }

    /** There can only be so many. */
    private String newUpload() {
        if (!upload.isEmpty()) {
            send("DELETE", address("upload"), "");
        }
        HttpResponse<String> begun =
                serving.send("PUT", address("no-file"), "", "Upload-Complete", "?0");
        String location = header(begun, "Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private HttpResponse<String> send(String method, String path, String body) {
        String type = method.equals("PUT") ? type(path) : "application/xml";
        return serving.send(method, path, body, "Content-Type", type);
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    String address(String name) {
        return template(name).replace("{n}", Integer.toString(n)).replace("{upload}", upload);
    }

    private static String template(String name) {
        return String.valueOf(ADDRESSES.get(name));
    }

    /** What a question says in the mouth of somebody. */
    String filled(String template, String path, String user) {
        String own = "/dav/users/" + user + "/calendars/own/";
        return template.replace("{path}", path)
                .replace("{own}", own)
                .replace("{mine}", own + "mine.ics")
                .replace("{n}", Integer.toString(n))
                .replace("{token}", token)
                .replace("{type}", type(path))
                .replace("{object}", object(path, "New"));
    }

    /** An object that may be put there; each address has its UID. */
    static String object(String path, String text) {
        String uid = Integer.toHexString(path.hashCode());
        if (isOfBookmarks(path)) {
            String padded = "0".repeat(12 - uid.length()) + uid;
            return BookmarksTest.bookmark(padded, "LINK", "URL:a:b", "TITLE:" + text);
        }
        return isOfContacts(path) ? Dav.card("4.0", uid, "FN:" + text) : Serving.event(uid, text);
    }

    private static String type(String path) {
        if (isOfBookmarks(path)) {
            return "text/x-satchel-bookmark";
        }
        return isOfContacts(path) ? "text/vcard" : "text/calendar";
    }

    private static boolean isOfBookmarks(String path) {
        return path.contains("/bookmarks/");
    }

    private static boolean isOfContacts(String path) {
        return path.contains("/contacts/");
    }
}
