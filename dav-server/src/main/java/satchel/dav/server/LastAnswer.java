package satchel.dav.server;

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
}
