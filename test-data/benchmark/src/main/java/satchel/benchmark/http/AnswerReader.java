package satchel.benchmark.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads answers off one connection with one buffer. */
final class AnswerReader {
    private final InputStream in;
    private final byte[] buffer;
    private int next;
    private int end;

    AnswerReader(InputStream in, int bufferSize) {
        this.in = in;
        this.buffer = new byte[bufferSize];
    }

    /**
     * @throws EOFException if the other side has closed before the first byte
     */
    Head head() throws IOException {
        Head head = oneHead();
        while (head.isInterim()) {
            head = oneHead();
        }
        return head;
    }

    private Head oneHead() throws IOException {
        String status = line();
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IOException("no header: " + line);
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        if (status.length() < 12) {
            throw new IOException("no status line: " + status);
        }
        int code = Integer.parseInt(status, 9, 12, 10);
        return new Head(status.startsWith("HTTP/1.0"), code, headers);
    }

    void body(Head head, OutputStream to) throws IOException {
        if (!head.hasBody()) {
            return;
        }
        if (head.isChunked()) {
            chunks(to);
        } else if (head.length() >= 0) {
            copy(head.length(), to);
        } else {
            while (next < end || fill()) {
                copy(end - next, to);
            }
        }
    }

    private void chunks(OutputStream to) throws IOException {
        while (true) {
            String size = line();
            int extension = size.indexOf(';');
            String digits = extension < 0 ? size : size.substring(0, extension);
            long length = Long.parseLong(digits.strip(), 16);
            if (length == 0) {
                while (!line().isEmpty()) {
                    // trailers are not used
                }
                return;
            }
            copy(length, to);
            line();
        }
    }

    private void copy(long length, OutputStream to) throws IOException {
        long left = length;
        while (left > 0) {
            if (next == end && !fill()) {
                throw new IOException("the answer broke off, " + left + " bytes before its end");
            }
            int some = (int) Math.min(left, end - next);
            to.write(buffer, next, some);
            next += some;
            left -= some;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            int start = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            line.append(new String(buffer, start, next - start, StandardCharsets.ISO_8859_1));
            if (next < end) {
                next++;
                int last = line.length() - 1;
                if (last >= 0 && line.charAt(last) == '\r') {
                    line.setLength(last);
                }
                return line.toString();
            }
            if (!fill()) {
                throw new EOFException("the connection was closed");
            }
        }
    }

    private boolean fill() throws IOException {
        int read = in.read(buffer, 0, buffer.length);
        next = 0;
        end = Math.max(read, 0);
        return read > 0;
    }
}
