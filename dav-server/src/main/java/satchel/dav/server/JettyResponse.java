package satchel.dav.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.io.EofException;
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
    public boolean interim(int status, Map<String, String> headers) throws IOException {
        return Interim.send(response, status, headers);
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
        body.release();
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
        body.release();
        failure.map(JettyResponse::quiet).ifPresentOrElse(callback::failed, callback::succeeded);
    }

    /** Jetty logs an interrupted read as a fault; here it is how a request is ended on purpose. */
    private static Throwable quiet(Throwable cause) {
        return cause instanceof InterruptedIOException ? new EofException(cause) : cause;
    }
}
