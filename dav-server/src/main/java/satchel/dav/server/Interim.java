package satchel.dav.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Interim responses with fields (RFC 9110 section 15.2), sent while nothing else is. */
final class Interim {
    private static final Map<Integer, String> REASONS = Map.of(104, "Upload Resumption Supported");

    private Interim() {}

    /** False in HTTP/1.0, which knows none. */
    static boolean send(Response response, int status, Map<String, String> headers)
            throws IOException {
        HttpVersion version = response.getRequest().getConnectionMetaData().getHttpVersion();
        if (version.getVersion() < HttpVersion.HTTP_1_1.getVersion()) {
            return false;
        }
        HttpFields.Mutable fields = HttpFields.build();
        headers.forEach(fields::put);
        await(
                version == HttpVersion.HTTP_1_1
                        ? asText(response, status, fields)
                        : response.writeInterim(status, fields));
        return true;
    }

    /** Jetty leaves the fields out in HTTP/1.1, of all interim responses but 103. */
    private static CompletableFuture<Void> asText(
            Response response, int status, HttpFields fields) {
        String line = "HTTP/1.1 " + status + " " + REASONS.getOrDefault(status, "") + "\r\n";
        ByteBuffer head = ByteBuffer.wrap((line + fields).getBytes(StandardCharsets.US_ASCII));
        EndPoint wire = response.getRequest().getConnectionMetaData().getConnection().getEndPoint();
        return Callback.Completable.with(written -> wire.write(written, head));
    }

    private static void await(CompletableFuture<Void> sent) throws IOException {
        try {
            sent.join();
        } catch (CompletionException gone) {
            throw new IOException("an interim response could not be sent", gone);
        }
    }
}
