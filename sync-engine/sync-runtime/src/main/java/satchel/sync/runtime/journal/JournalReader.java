package satchel.sync.runtime.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import satchel.sync.core.record.Body;

/**
 * Reads a run's bodies back. A last entry that a crash cut short was never acted on: it is left.
 */
public final class JournalReader {
    private JournalReader() {}

    public static List<KeptBody> read(Path file) throws IOException {
        List<KeptBody> bodies = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (Optional<String> line = line(in); line.isPresent(); line = line(in)) {
                if (line.get().startsWith("body ")) {
                    bodies.add(JournalFormat.kept(line.get(), body(in, line.get())));
                }
            }
        } catch (EOFException cutShort) {
            return bodies;
        }
        return bodies;
    }

    private static Body body(InputStream in, String line) throws IOException {
        int octets = JournalFormat.octets(line);
        byte[] text = in.readNBytes(octets);
        if (text.length < octets || in.read() != '\n') {
            throw new EOFException("the last body is not whole");
        }
        return new Body(new String(text, StandardCharsets.UTF_8));
    }

    private static Optional<String> line(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            if (octet == '\n') {
                return Optional.of(bytes.toString(StandardCharsets.UTF_8));
            }
            bytes.write(octet);
        }
        return Optional.empty();
    }
}
