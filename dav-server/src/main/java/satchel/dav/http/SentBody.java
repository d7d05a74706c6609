package satchel.dav.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * A request whose body is what its sender means by it: packed by gzip, or as it is (RFC 9110
 * section 8.4). To be closed, since unpacking takes memory outside of the heap.
 */
public final class SentBody implements AutoCloseable {
    private final DavRequest request;
    private final InputStream unpacked;

    private SentBody(DavRequest request, InputStream unpacked) {
        this.request = request;
        this.unpacked = unpacked;
    }

    /** Refuses codings that are not known, and any that stands upon another. */
    public static SentBody of(DavRequest request) {
        String coding = request.header("Content-Encoding").orElse("identity");
        return switch (coding.strip().toLowerCase(Locale.ROOT)) {
            case "identity", "" -> new SentBody(request, InputStream.nullInputStream());
            case "gzip", "x-gzip" -> {
                refuseParts(request);
                InputStream unpacked = new GzipBody(request.body());
                yield new SentBody(request.unpacked(unpacked), unpacked);
            }
            default ->
                    throw DavError.of(
                                    415, "A body in Content-Encoding " + coding + " is not taken.")
                            .with("Accept-Encoding", "gzip");
        };
    }

    /** Their offsets would be those of the packed bytes, and we keep the others. */
    private static void refuseParts(DavRequest request) {
        boolean part =
                StructuredField.bool(request.header("Upload-Complete")).stream()
                        .anyMatch(complete -> !complete);
        if (part || request.method().equals("PATCH")) {
            throw DavError.of(415, "What comes in parts is taken as it is, not packed.")
                    .with("Accept-Encoding", "identity");
        }
    }

    public DavRequest request() {
        return request;
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }
}
