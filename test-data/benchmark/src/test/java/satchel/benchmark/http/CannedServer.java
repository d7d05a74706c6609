package satchel.benchmark.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives prepared answers, byte for byte, whatever it is asked. */
final class CannedServer implements AutoCloseable {
    /** At the end of an answer: the connection is closed after it. */
    static final String CLOSE = "\0close";

    private final ServerSocket socket;
    private final Deque<String> answers;
    private final AtomicInteger connections = new AtomicInteger();

    private CannedServer(ServerSocket socket, Deque<String> answers) {
        this.socket = socket;
        this.answers = answers;
    }

    static CannedServer saying(String... answers) throws IOException {
        ServerSocket socket = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
        CannedServer server = new CannedServer(socket, new ArrayDeque<>(List.of(answers)));
        Thread.startVirtualThread(server::serve);
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    private void serve() {
        while (!answers.isEmpty()) {
            try (Socket connection = socket.accept()) {
                connections.incrementAndGet();
                boolean open = true;
                while (open && !answers.isEmpty() && sawRequest(connection.getInputStream())) {
                    String answer = answers.removeFirst();
                    open = !answer.endsWith(CLOSE);
                    String said = answer.replace(CLOSE, "");
                    connection.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static boolean sawRequest(InputStream in) throws IOException {
        int last = 0;
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            last = last << 8 | octet;
            if (last == 0x0d0a0d0a) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
