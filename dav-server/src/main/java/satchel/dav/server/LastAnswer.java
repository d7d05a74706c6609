package satchel.dav.server;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/**
 * Announces that a connection ends after this response (RFC 9112 section 9.6): what a client sends
 * on it afterwards is lost, and it cannot know. Jetty ends it without a word after HTTP/1.0 and
 * where a request was refused with its body unread.
 */
final class LastAnswer {
    /** More than any object may have, so that who sends one too many still hears of it. */
    private static final long MOST_UNREAD = 64 << 20;

    private static final int CHUNK = 64 << 10;

    private LastAnswer() {}

    /** To be called before the head is sent. */
    static void announce(Response response) {
        Request request = response.getRequest();
        HttpVersion version = request.getConnectionMetaData().getHttpVersion();
        boolean framed = version.getVersion() > HttpVersion.HTTP_1_1.getVersion();
        if (!framed && isLast(request)) {
            response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
        }
    }

    private static boolean isLast(Request request) {
        return !request.getConnectionMetaData().isPersistent() || !request.consumeAvailable();
    }

    /**
     * Takes in what is still on its way, once the response is sent: a connection that is closed
     * over unread bytes is reset, and the client may never get to see the response (RFC 9112
     * section 9.6). Who waits for 100 (Continue) sends nothing more.
     */
    static void linger(Request request, InputStream unread) throws IOException {
        if (request.getHeaders().contains(HttpHeader.EXPECT) || request.consumeAvailable()) {
            return;
        }
        byte[] chunk = new byte[CHUNK];
        long left = MOST_UNREAD;
        int got = 0;
        while (got >= 0 && left > 0) {
            got = unread.read(chunk);
            left -= got;
        }
    }
}
