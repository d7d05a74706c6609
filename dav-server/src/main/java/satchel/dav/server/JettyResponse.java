package satchel.dav.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import satchel.dav.http.DavResponse;

/** A response of Jetty's in our words. */
final class JettyResponse implements DavResponse {
    private final Response response;
    private final Callback callback;
    private ResponseBody body;
    private Optional<Throwable> failure = Optional.empty();

    JettyResponse(Response response, Callback callback) {
        this.response = response;
        this.callback = callback;
        this.body = new ResponseBody(response);
    }

    @Override
    public void status(int status) {
        response.setStatus(status);
    }

    @Override
    public void header(String name, String value) {
        response.getHeaders().put(name, value);
    }

    @Override
    public OutputStream body() {
        return body;
    }

    @Override
    public boolean committed() {
        return response.isCommitted();
    }

    @Override
    public void abort(Throwable cause) {
        failure = Optional.of(cause);
    }

    @Override
    public void reset() {
        response.reset();
        header("X-Content-Type-Options", "nosniff");
        body = new ResponseBody(response);
    }

    /**
     * Sends what is left and tells Jetty that the request is done, or broken.
     *
     * @param unread what nobody has read of the request's body
     */
    void finish(InputStream unread) {
        if (failure.isEmpty()) {
            try {
                UnreadBody.takeIn(response.getRequest(), unread);
                body.finish();
            } catch (IOException gone) {
                failure = Optional.of(gone);
            }
        }
        failure.ifPresentOrElse(callback::failed, callback::succeeded);
    }

    /** A body that fits the buffer goes out with its length, a longer one in chunks. */
    static final class ResponseBody extends OutputStream {
        private static final int BUFFER = 32768;

        private final Response response;
        private final OutputStream out;
        private final byte[] buffer = new byte[BUFFER];
        private int used;

        ResponseBody(Response response) {
            this.response = response;
            this.out = org.eclipse.jetty.io.Content.Sink.asOutputStream(response);
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
                beforeHead();
                out.write(bytes, offset, length);
            } else {
                System.arraycopy(bytes, offset, buffer, used, length);
                used += length;
            }
        }

        private void send() throws IOException {
            if (used > 0) {
                beforeHead();
                out.write(buffer, 0, used);
                used = 0;
            }
        }

        void finish() throws IOException {
            boolean sized = response.getHeaders().contains(HttpHeader.CONTENT_LENGTH);
            if (!response.isCommitted() && !sized && used > 0) {
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, used);
            }
            send();
            beforeHead();
            out.close();
        }

        private void beforeHead() {
            if (!response.isCommitted()) {
                LastAnswer.announce(response);
            }
        }
    }
}
