package satchel.dav.server;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Takes in what nobody has read of a refused request's body, before the refusal is sent: a
 * connection that is closed over unread bytes is reset, and the client may never get to see why
 * (RFC 9112 section 9.6).
 */
final class UnreadBody {
    /** More than any object may have, so that who sends one too many still hears of it. */
    private static final long MOST = 64 << 20;

    private static final int CHUNK = 64 << 10;

    private UnreadBody() {}

    /** Who waits for 100 (Continue) sends nothing more, and who announces too much is not heard. */
    static void takeIn(Request request, InputStream unread) throws IOException {
        boolean waits = request.getHeaders().contains(HttpHeader.EXPECT);
        if (waits || request.getLength() > MOST) {
            return;
        }
        byte[] chunk = new byte[CHUNK];
        long left = MOST;
        int got = 0;
        while (got >= 0 && left > 0) {
            got = unread.read(chunk);
            left -= got;
        }
    }
}
