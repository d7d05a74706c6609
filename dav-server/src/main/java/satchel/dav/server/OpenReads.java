package satchel.dav.server;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Request;

/**
 * Wakes who waits for more of a body when its connection is gone. Jetty does so itself in HTTP/1.1;
 * of an HTTP/2 connection that it ends for its frames it forgets some, and their threads would wait
 * for ever.
 */
final class OpenReads implements Connection.Listener {
    private final Map<Connection, Set<Thread>> reading = new ConcurrentHashMap<>();

    @Override
    public void onOpened(Connection connection) {
        // one that is upgraded to has a request before it is said to be open
    }

    @Override
    public void onClosed(Connection connection) {
        Set<Thread> waiting = reading.remove(connection);
        if (waiting != null) {
            waiting.forEach(Thread::interrupt);
        }
    }

    InputStream watched(Request request, InputStream body) {
        Connection connection = request.getConnectionMetaData().getConnection();
        return new FilterInputStream(body) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                Set<Thread> waiting =
                        reading.computeIfAbsent(connection, _ -> ConcurrentHashMap.newKeySet());
                waiting.add(Thread.currentThread());
                try {
                    if (!connection.getEndPoint().isOpen()) {
                        waiting.remove(Thread.currentThread());
                        onClosed(connection); // again, or before Jetty says so: others may wait
                        throw new IOException("the connection is closed");
                    }
                    return super.read(into, offset, length);
                } finally {
                    waiting.remove(Thread.currentThread());
                }
            }
        };
    }
}
