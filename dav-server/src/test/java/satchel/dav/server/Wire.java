package satchel.dav.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection, spoken by hand: what is kept open, what is closed, and what is said about it. */
final class Wire implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("\ncontent-length: *(\\d+)");
    private final Socket socket;
    private final InputStream in;
    private final Optional<String> credentials;

    /** What came back; the head is in lower case. */
    record Answer(int status, String head, String body) {}

    /** Without credentials it speaks for nobody. */
    Wire(Socket socket, Optional<String> credentials) throws IOException {
        this.socket = socket;
        this.credentials = credentials;
        this.in = new BufferedInputStream(socket.getInputStream());
        socket.setSoTimeout(20_000);
        socket.setTcpNoDelay(true);
    }

    /** Sends a head, signed in if it can be, and whatever bytes are given after it. */
    void say(String requestLine, String body, String... headerLines) throws IOException {
        String head =
                requestLine
                        + "\r\nHost: localhost\r\n"
                        + credentials.map(them -> "Authorization: " + them + "\r\n").orElse("")
                        + String.join("", headerLines)
                        + "\r\n";
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The head of the next response, in lower case; its body is read and dropped. */
    String hear() throws IOException {
        return answer(Body.FOLLOWS).head();
    }

    /** Whether a response has the body that its head speaks of: that of HEAD has not. */
    enum Body {
        FOLLOWS,
        IS_LEFT_OUT
    }

    /** The next response; its length is known from its head. */
    Answer answer(Body announced) throws IOException {
        String head = head();
        Matcher length = LENGTH.matcher(head);
        boolean follows = announced == Body.FOLLOWS && length.find();
        byte[] body = in.readNBytes(follows ? Integer.parseInt(length.group(1)) : 0);
        int status = Integer.parseInt(head.substring(9, 12));
        return new Answer(status, head, new String(body, StandardCharsets.UTF_8));
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.substring(Math.max(0, head.length() - 4)).equals("\r\n\r\n")) {
            int octet = in.read();
            if (octet < 0) {
                throw new EOFException("closed after: " + head);
            }
            head.append((char) octet);
        }
        return head.toString().toLowerCase(Locale.ROOT);
    }

    /** Everything that comes until the other side ends the connection. */
    String rest() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (SocketException reset) {
            all.writeBytes("(reset)".getBytes(StandardCharsets.US_ASCII));
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    /** Whether the other side has ended the connection; waits for it. */
    boolean ends() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
