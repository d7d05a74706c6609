package satchel.testdata.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a server on 127.0.0.1 and counts requests and bytes; changes nothing, unless it is
 * to be far away.
 */
public final class CountingProxy implements AutoCloseable {
    private final ServerSocket listener;
    private final URI target;
    private final Duration roundTrip;
    private final LongAdder requests = new LongAdder();
    private final LongAdder up = new LongAdder();
    private final LongAdder down = new LongAdder();

    private CountingProxy(ServerSocket listener, URI target, Duration roundTrip) {
        this.listener = listener;
        this.target = target;
        this.roundTrip = roundTrip;
    }

    public static CountingProxy before(URI target) {
        return before(target, Duration.ZERO);
    }

    /**
     * @param roundTrip how long it takes until an answer to a byte can come; a connection costs one
     *     more, as TCP's does (RFC 9293 section 3.5)
     */
    public static CountingProxy before(URI target, Duration roundTrip) {
        try {
            ServerSocket listener = new ServerSocket(0, 64, InetAddress.getByName("127.0.0.1"));
            CountingProxy proxy = new CountingProxy(listener, target, roundTrip);
            Thread.startVirtualThread(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** What has passed since the last call. */
    public Traffic takeTraffic() {
        return new Traffic(requests.sumThenReset(), up.sumThenReset(), down.sumThenReset());
    }

    /** Waits until clients have sent that many bytes since the last {@link #takeTraffic}. */
    public boolean awaitSent(long count, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        synchronized (requests) {
            long left = end - System.nanoTime();
            while (up.sum() < count && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(requests, left);
                left = end - System.nanoTime();
            }
            return up.sum() >= count;
        }
    }

    private void count(long more) {
        synchronized (requests) {
            requests.add(more);
            requests.notifyAll();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Thread.startVirtualThread(() -> connect(client));
            } catch (IOException closed) {
                // No more connections: the loop ends.
            }
        }
    }

    private void connect(Socket client) {
        try {
            Socket server = new Socket(target.getHost(), target.getPort());
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            AtomicInteger directions = new AtomicInteger(2);
            Thread.startVirtualThread(
                    () -> pump(client, server, new RequestCounter(), up, directions));
            pump(server, client, null, down, directions);
        } catch (IOException refused) {
            hangUp(client);
        }
    }

    /** The client sees a closed connection, as it would without the proxy. */
    private static void hangUp(Socket client) {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pump(
            Socket from,
            Socket to,
            @Nullable RequestCounter counter,
            LongAdder bytes,
            AtomicInteger directions) {
        if (roundTrip.isZero()) {
            try (from;
                    to;
                    InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                read(in, counter, bytes, out::write);
            } catch (IOException oneSideClosed) {
                // Closing both sockets tells the other side.
            }
        } else {
            Duration handshake = counter == null ? Duration.ZERO : roundTrip;
            Line line = new Line(roundTrip.dividedBy(2), handshake);
            Thread.startVirtualThread(() -> deliver(line, from, to, directions));
            try {
                read(
                        from.getInputStream(),
                        counter,
                        bytes,
                        (buffer, start, length) -> line.send(buffer, length));
            } catch (IOException oneSideClosed) {
                // What was sent before is still on its way.
            }
            line.hangUp();
        }
    }

    /** Takes what was read. */
    @FunctionalInterface
    private interface Sink {
        void write(byte[] buffer, int start, int length) throws IOException;
    }

    private void read(InputStream in, @Nullable RequestCounter counter, LongAdder bytes, Sink sink)
            throws IOException {
        byte[] buffer = new byte[16 * 1024];
        int length;
        while ((length = in.read(buffer)) >= 0) {
            bytes.add(length);
            if (counter != null) {
                long before = counter.requests();
                counter.follow(buffer, length);
                count(counter.requests() - before);
            }
            sink.write(buffer, 0, length);
        }
    }

    /** What is on its way in the other direction still arrives: who is last closes both. */
    private static void deliver(Line line, Socket from, Socket to, AtomicInteger directions) {
        try {
            line.deliver(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException oneSideClosed) {
            // The other direction ends by itself.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (directions.decrementAndGet() == 0) {
            hangUp(from);
            hangUp(to);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
