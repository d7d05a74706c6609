package satchel.testdata.harness.fault;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One request over a connection of its own. Radicale closes connections without saying so, which
 * the JDK's client takes for lost requests.
 */
public record OneRequest(URI server) implements Fault.Server {
    /** About a connection, not about what goes over it; nor is the answer to be packed. */
    static final Set<String> OF_THE_CONNECTION =
            Set.of(
                    "connection",
                    "keep-alive",
                    "content-length",
                    "transfer-encoding",
                    "host",
                    "upgrade",
                    "http2-settings",
                    "accept-encoding");

    @Override
    public Answer ask(Asked asked) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            out.write(head(asked).getBytes(StandardCharsets.ISO_8859_1));
            out.write(asked.body());
            out.flush();
            return answer(new BufferedInputStream(socket.getInputStream()));
        }
    }

    private String head(Asked asked) {
        StringBuilder head = new StringBuilder();
        head.append(asked.method()).append(' ').append(asked.target()).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(server.getAuthority()).append("\r\nConnection: close\r\n");
        head.append("Content-Length: ").append(asked.body().length).append("\r\n");
        asked.headers()
                .forEach((name, values) -> {
                    if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                        values.forEach(value ->
                                head.append(name).append(": ").append(value).append("\r\n"));
                    }
                });
        return head.append("\r\n").toString();
    }

    private static Answer answer(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ", 3)[1]);
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] parts = line.split(":", 2);
            headers.computeIfAbsent(parts[0], any -> new ArrayList<>()).add(parts[1].strip());
        }
        byte[] body = body(status, headers, in);
        headers.keySet()
                .removeIf(name -> OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT)));
        return new Answer(status, headers, body);
    }

    private static byte[] body(int status, Map<String, List<String>> headers, InputStream in)
            throws IOException {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        if (first(headers, "Transfer-Encoding").filter("chunked"::equals).isPresent()) {
            return chunks(in);
        }
        Optional<String> length = first(headers, "Content-Length");
        return length.isPresent()
                ? in.readNBytes(Integer.parseInt(length.get()))
                : in.readAllBytes();
    }

    private static Optional<String> first(Map<String, List<String>> headers, String name) {
        return Optional.ofNullable(headers.get(name)).map(List::getFirst);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            all.write(in.readNBytes(size));
            line(in);
        }
        return all.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("the server's answer ended in its head");
            }
            line.write(octet);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
