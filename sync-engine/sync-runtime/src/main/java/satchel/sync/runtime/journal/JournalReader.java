package satchel.sync.runtime.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.record.Body;

/** Reads a run's file back. A last entry that a crash cut short was never acted on: it is left. */
public final class JournalReader {
    private enum Bodies {
        KEPT,
        PASSED_OVER
    }

    private final List<KeptBody> bodies = new ArrayList<>();
    private final List<SentWrite> sent = new ArrayList<>();
    private final List<MadeRecord> made = new ArrayList<>();
    private List<String> header = List.of();
    private Optional<Instant> ended = Optional.empty();

    private JournalReader() {}

    /** What the run was about to overwrite or delete, in that order. */
    public static List<KeptBody> read(Path file) throws IOException {
        JournalReader reader = new JournalReader();
        reader.read(file, Bodies.KEPT);
        return reader.bodies;
    }

    /**
     * What the run did; the bodies it kept are passed over.
     *
     * @return absent for one that was killed before it had anything to do
     */
    public static Optional<PastRun> outline(Path file) throws IOException {
        JournalReader reader = new JournalReader();
        reader.read(file, Bodies.PASSED_OVER);
        return reader.run();
    }

    private Optional<PastRun> run() {
        return header.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PastRun(
                                header.get(1),
                                Instant.parse(header.get(2)),
                                Mode.valueOf(header.get(3)),
                                header.stream().skip(5).findFirst(),
                                sent,
                                made,
                                ended));
    }

    private void read(Path file, Bodies wanted) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (Optional<String> line = line(in); line.isPresent(); line = line(in)) {
                entry(JournalFormat.words(line.get()), in, wanted);
            }
        } catch (EOFException cutShort) {
            ended = Optional.empty();
        }
    }

    private void entry(List<String> words, InputStream in, Bodies wanted) throws IOException {
        switch (words.getFirst()) {
            case "run" -> header = words;
            case "body" -> {
                Body body = body(in, JournalFormat.octets(words));
                if (wanted == Bodies.KEPT) {
                    bodies.add(JournalFormat.kept(words, body));
                }
            }
            case "sent" -> sent.add(JournalFormat.sent(words));
            case "made" -> made.add(JournalFormat.made(words));
            case "end" -> ended = Optional.of(Instant.parse(words.get(1)));
            default -> throw new IOException("a journal has no entry '" + words.getFirst() + "'");
        }
    }

    private static Body body(InputStream in, int octets) throws IOException {
        byte[] text = in.readNBytes(octets);
        if (text.length < octets || in.read() != '\n') {
            throw new EOFException("the last body is not whole");
        }
        return new Body(new String(text, StandardCharsets.UTF_8));
    }

    /** The last line counts only with its end: a crash may have cut it short. */
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
