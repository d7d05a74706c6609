package satchel.dav.method;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.property.MaxResourceSize;
import satchel.dav.store.CollectionKind;

/** The body of a PUT: its type, its size, its bytes. */
final class PutBody {
    private static final Set<String> CHARSETS = Set.of("utf-8", "utf8", "us-ascii");

    private PutBody() {}

    /** RFC 9110 section 14.5 lets a server refuse this; guessing would spoil the object. */
    static void refusePartial(DavRequest request) {
        if (request.header("Content-Range").isPresent()) {
            throw DavError.of(400, "An object is put as a whole, without Content-Range.");
        }
    }

    /** A body without a type is judged by what is in it. */
    static void refuseOtherTypes(DavRequest request, CollectionKind kind) {
        String header = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        String[] parts = header.split(";");
        String type = parts[0].strip();
        if (!type.isEmpty() && !types(kind).contains(type)) {
            throw refusal(kind, "This collection does not hold " + type + ".");
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].replace("\"", "").strip();
            if (parameter.startsWith("charset=")
                    && !CHARSETS.contains(parameter.substring("charset=".length()))) {
                throw refusal(kind, "Objects are in UTF-8, not " + parameter + ".");
            }
        }
    }

    private static Set<String> types(CollectionKind kind) {
        return switch (kind) {
            case CALENDAR -> Set.of("text/calendar");
            case ADDRESS_BOOK -> Set.of("text/vcard", "text/x-vcard", "text/directory");
            // programs that do not know our type have one of these for a file that they do not know
            case BOOKMARKS ->
                    Set.of("text/x-satchel-bookmark", "text/plain", "application/octet-stream");
        };
    }

    private static DavError refusal(CollectionKind kind, String text) {
        return DavError.of(403, Kinds.supportedData(kind), text);
    }

    static byte[] read(DavRequest request, CollectionKind kind) throws IOException {
        int most = MaxResourceSize.bytes(kind);
        boolean announced = announced(request) > most;
        byte[] bytes = announced ? new byte[0] : request.body().readNBytes(most + 1);
        if (announced || bytes.length > most) {
            throw tooLong(kind);
        }
        return bytes;
    }

    static DavError tooLong(CollectionKind kind) {
        return DavError.of(
                403,
                MaxResourceSize.of(kind),
                "An object has at most " + MaxResourceSize.bytes(kind) + " bytes.");
    }

    /** How long the body is going to be; 0 if that is not said. */
    static long announced(DavRequest request) {
        return request.header("Content-Length").map(PutBody::length).orElse(0L);
    }

    private static long length(String header) {
        try {
            return Long.parseLong(header.strip());
        } catch (NumberFormatException e) {
            throw DavError.of(400, "Content-Length is not a number: " + header);
        }
    }
}
