package satchel.testdata.harness;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Follows the bytes of one connection's requests and counts them (RFC 9112). One thread at a time.
 */
final class RequestCounter {
    private enum Part {
        HEAD,
        BODY,
        CHUNK_SIZE,
        CHUNK
    }

    private final StringBuilder line = new StringBuilder();
    private Part part = Part.HEAD;
    private boolean inHead;
    private boolean chunked;
    private long left;
    private long requests;

    long requests() {
        return requests;
    }

    void follow(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            switch (part) {
                case HEAD -> headByte(bytes[i]);
                case BODY -> {
                    if (--left == 0) {
                        part = Part.HEAD;
                    }
                }
                case CHUNK_SIZE -> chunkSizeByte(bytes[i]);
                case CHUNK -> {
                    if (--left == 0) {
                        part = Part.CHUNK_SIZE;
                    }
                }
            }
        }
    }

    private void headByte(byte octet) {
        if (octet != '\n') {
            line.append((char) (octet & 0xff));
            return;
        }
        String text = line.toString().strip();
        line.setLength(0);
        if (!inHead && !text.isEmpty()) {
            requests++;
            inHead = true;
            chunked = false;
            left = 0;
        } else if (inHead && text.isEmpty()) {
            inHead = false;
            part = chunked ? Part.CHUNK_SIZE : left > 0 ? Part.BODY : Part.HEAD;
        } else {
            header(text.toLowerCase(Locale.ROOT));
        }
    }

    private void header(String text) {
        if (text.startsWith("content-length:")) {
            left = Long.parseLong(text.substring("content-length:".length()).strip());
        } else if (text.startsWith("transfer-encoding:")) {
            chunked = text.contains("chunked");
        }
    }

    private void chunkSizeByte(byte octet) {
        if (octet != '\n') {
            line.append((char) (octet & 0xff));
            return;
        }
        String text =
                new String(
                                line.toString().getBytes(StandardCharsets.ISO_8859_1),
                                StandardCharsets.US_ASCII)
                        .strip();
        line.setLength(0);
        long size = Long.parseLong(text.split(";", 2)[0], 16);
        left = size + 2;
        part = size == 0 ? Part.HEAD : Part.CHUNK;
    }
}
