package satchel.dav.server;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;

/**
 * A body that fits the buffer goes out with its length, a longer one in chunks; packed, if it is
 * such ({@link Compression}) and the client takes it so.
 */
final class ResponseBody extends OutputStream {
    private static final int BUFFER = 32768;

    private final Response response;
    private final OutputStream wire;
    private OutputStream out;
    private Optional<GzipStream> gzip = Optional.empty();
    private boolean begun;
    private byte[] buffer = new byte[BUFFER];
    private int used;

    ResponseBody(Response response) {
        this.response = response;
        this.wire = Content.Sink.asOutputStream(response);
        this.out = wire;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > BUFFER - used) {
            send();
        }
        if (length > BUFFER) {
            begin();
            out.write(bytes, offset, length);
        } else {
            System.arraycopy(bytes, offset, buffer, used, length);
            used += length;
        }
    }

    private void send() throws IOException {
        if (used > 0) {
            begin();
            out.write(buffer, 0, used);
            used = 0;
        }
    }

    /** An answer that does not fit the buffer. */
    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            if (packs()) {
                GzipStream packed = new GzipStream(wire, BUFFER);
                gzip = Optional.of(packed);
                out = packed;
            }
            LastAnswer.announce(response);
        }
    }

    void finish() throws IOException {
        if (begun) {
            send();
        } else {
            whole();
        }
        out.close();
    }

    /** An answer that fits the buffer. */
    private void whole() throws IOException {
        begun = true;
        if (used >= Compression.WORTH_IT && packs()) {
            buffer = GzipStream.packed(buffer, used);
            used = buffer.length;
        }
        HttpFields.Mutable headers = response.getHeaders();
        if (used > 0 && !headers.contains(HttpHeader.CONTENT_LENGTH)) {
            headers.put(HttpHeader.CONTENT_LENGTH, used);
        }
        LastAnswer.announce(response);
        if (used > 0) {
            out.write(buffer, 0, used);
        } else if (isOfUnknownLength(headers)) {
            out.flush();
        }
    }

    /** To HEAD; of what is ended at once Jetty would say that GET gives it in no bytes at all. */
    private boolean isOfUnknownLength(HttpFields headers) {
        return HttpMethod.HEAD.is(response.getRequest().getMethod())
                && !headers.contains(HttpHeader.CONTENT_LENGTH);
    }

    /** Whether what follows is to be packed; the head then says so. */
    private boolean packs() {
        HttpFields.Mutable headers = response.getHeaders();
        boolean suits = Compression.suits(response.getStatus(), headers);
        if (suits) {
            headers.ensureField(Compression.VARY);
        }
        boolean packs = suits && Compression.isWanted(response.getRequest().getHeaders());
        if (packs) {
            Compression.announce(headers);
        }
        return packs;
    }

    void release() {
        gzip.ifPresent(GzipStream::release);
    }
}
