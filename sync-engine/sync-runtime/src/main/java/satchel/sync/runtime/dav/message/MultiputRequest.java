package satchel.sync.runtime.dav.message;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.runtime.replica.Write;

/**
 * Many writes in one request (calendarserver-bulk-change section 4), each with the condition that
 * it would have alone.
 */
public final class MultiputRequest {
    /** Ours: what is to be made is not there yet, under the name that the client gives it. */
    static final QName IF_NONE_MATCH = new QName(DavNames.SATCHEL, "if-none-match");

    private static final QName MULTIPUT = new QName(DavNames.ME, "multiput");
    private static final QName RESOURCE = new QName(DavNames.ME, "resource");
    private static final QName IF_MATCH = new QName(DavNames.ME, "if-match");
    private static final QName DELETE = new QName(DavNames.ME, "delete");
    private static final QName HREF = new QName(DavNames.DAV, "href");

    /** Octets around the body of a resource, and more. */
    private static final int AROUND = 400;

    private MultiputRequest() {}

    public static DavRequest of(URI collection, CollectionKind kind, List<Write> writes) {
        XmlText body = new XmlText().root(MULTIPUT);
        for (Write write : writes) {
            body.open(RESOURCE).leaf(HREF, Hrefs.of(collection, write.id()).getRawPath());
            switch (write) {
                case Write.Create(RecordId id, Body made) -> {
                    body.empty(IF_NONE_MATCH);
                    set(kind, made, body);
                }
                case Write.Replace(RecordId id, Revision expected, Body changed) -> {
                    match(expected, body);
                    set(kind, changed, body);
                }
                case Write.Remove(RecordId id, Revision expected) -> {
                    match(expected, body);
                    body.empty(DELETE);
                }
            }
            body.close(RESOURCE);
        }
        return new DavRequest(
                "POST",
                collection,
                Map.of("Content-Type", DavRequest.XML),
                Optional.of(body.close(MULTIPUT).toString()),
                TimeLimits.LISTING);
    }

    private static void match(Revision expected, XmlText body) {
        body.open(IF_MATCH).leaf(DavNames.GETETAG, ETags.header(expected)).close(IF_MATCH);
    }

    private static void set(CollectionKind kind, Body data, XmlText body) {
        body.open(MkcalendarRequest.SET).open(PropfindRequest.PROP);
        body.leaf(kind.data(), data.text().replace("\r\n", "\n"));
        body.close(PropfindRequest.PROP).close(MkcalendarRequest.SET);
    }

    /** No less than the octets that a write takes in such a request. */
    public static long octets(Write write) {
        return switch (write) {
            case Write.Create(RecordId id, Body body) -> octets(body);
            case Write.Replace(RecordId id, Revision expected, Body body) -> octets(body);
            case Write.Remove gone -> AROUND;
        };
    }

    /** Three octets are the most that UTF-8 has for a char; what is escaped has five. */
    private static long octets(Body body) {
        long escaped = body.text().chars().filter(c -> c == '&' || c == '<' || c == '>').count();
        long wide = body.text().chars().filter(c -> c > 0x7F).count();
        return AROUND + body.text().length() + 2 * wide + 4 * escaped;
    }

    /**
     * Whether XML carries the body as it is: the line ends of both standards come back as they
     * were, and nothing else that XML takes away or cannot hold is in it.
     */
    public static boolean carries(Write write) {
        return switch (write) {
            case Write.Create(RecordId id, Body body) -> carries(body.text());
            case Write.Replace(RecordId id, Revision expected, Body body) -> carries(body.text());
            case Write.Remove gone -> true;
        };
    }

    private static boolean carries(String text) {
        String lines = text.replace("\r\n", "\n");
        return text.equals(text.strip() + "\r\n")
                && text.equals(lines.replace("\n", "\r\n"))
                && lines.indexOf('\r') < 0
                && lines.codePoints().allMatch(MultiputRequest::isXml);
    }

    /** XML 1.0 section 2.2. */
    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
