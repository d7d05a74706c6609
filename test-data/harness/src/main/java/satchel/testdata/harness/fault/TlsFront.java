package satchel.testdata.harness.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Speaks TLS before a server that does not, and shows another certificate when it is told to. */
public final class TlsFront implements AutoCloseable {
    private final ServerSocket listener;
    private final URI target;
    private volatile SSLContext shown;

    private TlsFront(ServerSocket listener, URI target, SSLContext shown) {
        this.listener = listener;
        this.target = target;
        this.shown = shown;
    }

    public static TlsFront before(URI target, SSLContext shown) throws IOException {
        ServerSocket listener = new ServerSocket(0, 64, InetAddress.getByName("127.0.0.1"));
        TlsFront front = new TlsFront(listener, target, shown);
        Thread.startVirtualThread(front::accept);
        return front;
    }

    public URI address() {
        return URI.create("https://127.0.0.1:" + listener.getLocalPort());
    }

    /** From the next connection on. */
    public void show(SSLContext other) {
        shown = other;
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

    private void connect(Socket plain) {
        try (SSLSocket client = secured(plain);
                Socket server = new Socket(target.getHost(), target.getPort())) {
            client.startHandshake();
            Thread back = Thread.startVirtualThread(() -> pump(server, client));
            pump(client, server);
            back.join();
        } catch (IOException notTrusted) {
            // The client has gone, and knows why.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SSLSocket secured(Socket plain) throws IOException {
        SSLSocket client =
                (SSLSocket)
                        shown.getSocketFactory()
                                .createSocket(
                                        plain,
                                        plain.getInetAddress().getHostAddress(),
                                        plain.getPort(),
                                        true);
        client.setUseClientMode(false);
        return client;
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException oneSideClosed) {
            // Closing both sockets tells the other side.
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
