package satchel.sync.runtime.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import satchel.sync.core.plan.Terms;

/**
 * The append-only journal of one run. The file appears with the first action, so a run that changes
 * nothing leaves none. See {@link JournalFormat} for what is in it.
 */
public final class RunJournal implements AutoCloseable {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String run;
    private final FileChannel channel;

    private RunJournal(String run, FileChannel channel) {
        this.run = run;
        this.channel = channel;
    }

    /** Starts a run's file in {@code folder}, which is made if it is not there. */
    public static RunJournal begin(Path folder, Instant started, Terms terms) throws IOException {
        return begin(folder, started, terms, Optional.empty());
    }

    /**
     * @param undone the run whose way back this one is
     */
    public static RunJournal begin(
            Path folder, Instant started, Terms terms, Optional<String> undone) throws IOException {
        Files.createDirectories(folder);
        String run = runName(started);
        FileChannel channel =
                FileChannel.open(
                        folder.resolve(run + JournalFormat.SUFFIX),
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE);
        RunJournal journal = new RunJournal(run, channel);
        journal.append(JournalFormat.header(run, started, terms, undone));
        makeNamesLast(folder);
        // Where the folder itself was made, its own name, too.
        makeNamesLast(folder.toAbsolutePath().resolveSibling(""));
        return journal;
    }

    /** A file is lost with the power as long as its name in the folder is not on disk. */
    private static void makeNamesLast(Path folder) throws IOException {
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) == null) {
            return; // Windows opens no folder, and makes its names lasting by itself.
        }
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /** Names sort as their runs were started. */
    private static String runName(Instant started) {
        return stamp(started) + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** To the second, such as {@code 20261127T041226}. */
    static String stamp(Instant time) {
        return STAMP.format(time);
    }

    /** The run's name, for reports and for undo. */
    public String run() {
        return run;
    }

    /**
     * Returns once it is on disk what will be lost and what is about to be sent: only then may
     * anything be overwritten.
     */
    public void keep(List<KeptBody> bodies, List<SentWrite> sent) throws IOException {
        if (bodies.isEmpty() && sent.isEmpty()) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (KeptBody body : bodies) {
            bytes.writeBytes(JournalFormat.body(body));
        }
        for (SentWrite write : sent) {
            bytes.writeBytes(JournalFormat.sent(write));
        }
        append(bytes.toByteArray());
    }

    /** What was made of what was sent. */
    public void made(List<MadeRecord> made) throws IOException {
        if (made.isEmpty()) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (MadeRecord record : made) {
            bytes.writeBytes(JournalFormat.made(record));
        }
        append(bytes.toByteArray());
    }

    /** The run's last line. */
    public void end(Instant ended, String summary) throws IOException {
        append(JournalFormat.footer(ended, summary));
    }

    private void append(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        channel.force(false);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
