package satchel.dav.server;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import satchel.dav.http.AcceptEncoding;

/**
 * Which answers go out packed: text of some length, unless it has an ETag. A strong tag names the
 * very bytes (RFC 9110 section 8.8.3), so that packed ones would need a tag of their own, which
 * clients then miss in getetag (docs/decisions/0019).
 */
final class Compression {
    /** In bytes; less fits one packet as it is. */
    static final int WORTH_IT = 1024;

    private static final Set<String> TYPES =
            Set.of("application/xml", "text/xml", "text/calendar", "text/vcard", "text/plain");

    /** Of answers that would be packed for another client. */
    static final HttpField VARY =
            new PreEncodedHttpField(HttpHeader.VARY, HttpHeader.ACCEPT_ENCODING.asString());

    private Compression() {}

    static boolean suits(int status, HttpFields answer) {
        return status != HttpStatus.PARTIAL_CONTENT_206
                && !answer.contains(HttpHeader.ETAG)
                && !answer.contains(HttpHeader.CONTENT_ENCODING)
                && Optional.ofNullable(answer.get(HttpHeader.CONTENT_TYPE))
                        .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                        .filter(TYPES::contains)
                        .isPresent();
    }

    static boolean isWanted(HttpFields request) {
        return AcceptEncoding.takesGzip(request.getCSV(HttpHeader.ACCEPT_ENCODING, false));
    }

    /** To be called before the head is sent; how long the answer gets is not known any more. */
    static void announce(HttpFields.Mutable answer) {
        answer.put(HttpHeader.CONTENT_ENCODING, "gzip");
        answer.remove(HttpHeader.CONTENT_LENGTH);
    }
}
