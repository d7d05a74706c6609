package satchel.dav.method;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import satchel.dav.http.ByteRanges;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.http.HttpDate;

/** Sends a body, or the parts of it that are asked for (RFC 9110 sections 14 and 15.3.7). */
final class RangeReply {
    private RangeReply() {}

    static void send(DavRequest request, Representation what, DavResponse response)
            throws IOException {
        if (what.size().isEmpty()) {
            response.status(200);
            what.body().write(0, Long.MAX_VALUE, response.body());
            return;
        }
        long size = what.size().getAsLong();
        Optional<String> range =
                what.ranges() == Representation.Ranges.BYTES && holdsIfRange(request, what)
                        ? request.header("Range")
                        : Optional.empty();
        switch (ByteRanges.of(range, size)) {
            case ByteRanges.Whole _ -> {
                response.status(200);
                response.header("Content-Length", Long.toString(size));
                what.body().write(0, size, response.body());
            }
            case ByteRanges.Parts(List<ByteRanges.Part> parts) when parts.size() == 1 ->
                    one(parts.getFirst(), size, what, response);
            case ByteRanges.Parts(List<ByteRanges.Part> parts) ->
                    several(parts, size, what, response);
            case ByteRanges.Unsatisfiable _ ->
                    throw DavError.of(416, "The body has " + size + " bytes.")
                            .with("Content-Range", "bytes */" + size);
        }
    }

    /** RFC 9110 section 13.1.5: compared strongly, and a date to the second. */
    private static boolean holdsIfRange(DavRequest request, Representation what) {
        Optional<String> header = request.header("If-Range").map(String::strip);
        if (header.isEmpty() || header.get().equals(what.etag().quoted())) {
            return true;
        }
        Optional<Instant> modified =
                what.modified().map(when -> when.truncatedTo(ChronoUnit.SECONDS));
        return modified.isPresent() && header.flatMap(HttpDate::parse).equals(modified);
    }

    private static void one(
            ByteRanges.Part part, long size, Representation what, DavResponse response)
            throws IOException {
        response.status(206);
        response.header("Content-Range", part.of(size));
        response.header("Content-Length", Long.toString(part.length()));
        what.body().write(part.first(), part.length(), response.body());
    }

    private static void several(
            List<ByteRanges.Part> parts, long size, Representation what, DavResponse response)
            throws IOException {
        String boundary = UUID.randomUUID().toString();
        response.status(206);
        response.header("Content-Type", "multipart/byteranges; boundary=" + boundary);
        OutputStream out = response.body();
        for (ByteRanges.Part part : parts) {
            ascii(
                    "\r\n--%s\r\nContent-Type: %s\r\nContent-Range: %s\r\n\r\n"
                            .formatted(boundary, what.mediaType(), part.of(size)),
                    out);
            what.body().write(part.first(), part.length(), out);
        }
        ascii("\r\n--" + boundary + "--\r\n", out);
    }

    private static void ascii(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
