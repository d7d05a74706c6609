package satchel.benchmark.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

/**
 * A connection that is kept as long as the server keeps it. For one thread at a time. The JDK's own
 * client costs 65 to 150 µs of processor time a request, more than the servers do; this one costs a
 * fraction.
 */
public final class HttpConnection implements AutoCloseable {
    /** Writes a body to the wire. */
    @FunctionalInterface
    public interface Sender {
        void send(OutputStream out) throws IOException;
    }

    private record Open(Socket socket, AnswerReader reader, OutputStream out) {}

    private static final int BUFFER = 64 << 10;
    private static final int PATIENCE_MILLIS = 180_000;

    private final Site site;
    private final int bufferSize;
    private Optional<Open> open = Optional.empty();

    public HttpConnection(Site site) {
        this(site, BUFFER);
    }

    /**
     * @param bufferSize small for one of a thousand
     */
    public HttpConnection(Site site, int bufferSize) {
        this.site = site;
        this.bufferSize = bufferSize;
    }

    public Answer exchange(Request request) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(2048);
        Head head = exchange(request, out -> {}, body);
        return new Answer(head.status(), head.headers(), body.toByteArray());
    }

    /** With a body that is streamed; gives the status. */
    public int upload(Request head, Sender body) throws IOException {
        return exchange(head, body, new ByteArrayOutputStream()).status();
    }

    /** Streams the answer's body; gives the status. */
    public int download(Request request, OutputStream to) throws IOException {
        return exchange(request, out -> {}, to).status();
    }

    private Head exchange(Request request, Sender body, OutputStream to) throws IOException {
        boolean reused = open.isPresent();
        Open used = reused ? open.get() : connect();
        Head head;
        try {
            head = send(used, request, body);
        } catch (IOException e) {
            close();
            if (!reused) {
                throw e;
            }
            // The server may close an idle connection just as we use it (RFC 9112 section 9.6).
            used = connect();
            head = send(used, request, body);
        }
        used.reader().body(head, to);
        if (!head.keepsConnection()) {
            close();
        }
        return head;
    }

    private static Head send(Open used, Request request, Sender body) throws IOException {
        used.out().write(request.bytes());
        body.send(used.out());
        return used.reader().head();
    }

    private Open connect() throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(site.host(), site.port()), PATIENCE_MILLIS);
        AnswerReader reader = new AnswerReader(socket.getInputStream(), bufferSize);
        Open fresh = new Open(socket, reader, socket.getOutputStream());
        open = Optional.of(fresh);
        return fresh;
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            open.get().socket().close();
            open = Optional.empty();
        }
    }
}
