package satchel.sync.runtime.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import satchel.sync.core.plan.Terms;

/**
 * The append-only journal of one run. The file appears with the first action, so a run that changes
 * nothing leaves none. See {@link JournalFormat} for what is in it.
 */
public final class RunJournal implements AutoCloseable {
    private final String run;
    private final FileChannel channel;

    private RunJournal(String run, FileChannel channel) {
        this.run = run;
        this.channel = channel;
    }

    /** Starts a run's file in {@code folder}, which is made if it is not there. */
    public static RunJournal begin(Path folder, Instant started, Terms terms) throws IOException {
        Files.createDirectories(folder);
        String run = runName(started);
        FileChannel channel =
                FileChannel.open(
                        folder.resolve(run + JournalFormat.SUFFIX),
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE);
        RunJournal journal = new RunJournal(run, channel);
        journal.append(JournalFormat.header(run, started, terms));
        return journal;
    }

    private static String runName(Instant started) {
        String time = started.toString().replace(":", "").replace("-", "");
        return time.substring(0, Math.min(15, time.length()))
                + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }

    /** The run's name, for reports and for undo. */
    public String run() {
        return run;
    }

    /** Returns once the bodies are on disk: only then may they be overwritten. */
    public void keep(List<KeptBody> bodies) throws IOException {
        if (bodies.isEmpty()) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (KeptBody body : bodies) {
            bytes.writeBytes(JournalFormat.body(body));
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
