package satchel.dav.server;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection, spoken by hand: what is kept open, what is closed, and what is said about it. */
final class Wire implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("\ncontent-length: *(\\d+)");
    private final Socket socket;
    private final String credentials;

    Wire(Socket socket, String credentials) throws IOException {
        this.socket = socket;
        this.credentials = credentials;
        socket.setSoTimeout(20_000);
    }

    /** Sends a head, signed in, and whatever bytes are given after it. */
    void say(String requestLine, String body, String... headerLines) throws IOException {
        String head =
                requestLine
                        + "\r\nHost: localhost\r\nAuthorization: "
                        + credentials
                        + "\r\n"
                        + String.join("", headerLines)
                        + "\r\n";
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The head of the next response, in lower case; its body is read and dropped. */
    String hear() throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int octet = in.read();
            if (octet < 0) {
                throw new EOFException("closed after: " + head);
            }
            head.write(octet);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        Matcher length = LENGTH.matcher(text);
        if (length.find()) {
            in.skipNBytes(Long.parseLong(length.group(1)));
        }
        return text;
    }

    /** Everything that comes until the other side ends the connection. */
    String rest() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(all);
        } catch (SocketException reset) {
            all.writeBytes("(reset)".getBytes(StandardCharsets.US_ASCII));
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    /** Whether the other side has ended the connection; waits for it. */
    boolean ends() throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
