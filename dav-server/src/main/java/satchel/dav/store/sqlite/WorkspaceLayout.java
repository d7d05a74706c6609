package satchel.dav.store.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import satchel.dav.store.StoreException;

/**
 * Over how many files the users of a data folder are spread. The number is recorded once all files
 * exist and never changes: a folder that does not match its record is refused, for a missing file
 * is a lost one, not an empty one.
 */
record WorkspaceLayout(Path folder, int files) {
    static final String RECORD = "workspaces.layout";
    private static final Pattern TEXT = Pattern.compile("files=([1-9][0-9]{0,2})\\s*");

    /** The folder's own layout, or for a new folder one of {@code files}. */
    static WorkspaceLayout of(Path folder, int files) {
        Path record = folder.resolve(RECORD);
        if (!Files.exists(record)) {
            return new WorkspaceLayout(folder, files);
        }
        WorkspaceLayout recorded = new WorkspaceLayout(folder, read(record));
        recorded.paths().stream()
                .filter(path -> !Files.exists(path))
                .findFirst()
                .ifPresent(missing -> {
                    throw new StoreException(
                            "%s is missing: the data folder is not whole".formatted(missing));
                });
        return recorded;
    }

    /** The layout of a folder that must be one already. */
    static WorkspaceLayout existing(Path folder) {
        if (!Files.exists(folder.resolve(RECORD))) {
            throw new StoreException("there is no Satchel data in " + folder);
        }
        return of(folder, 0);
    }

    List<Path> paths() {
        return IntStream.range(0, files)
                .mapToObj(number -> folder.resolve("workspaces-%d.db".formatted(number)))
                .toList();
    }

    /** The number of the file with this owner's data. Part of the format: it must never change. */
    int fileOf(String owner) {
        CRC32 hash = new CRC32();
        hash.update(owner.getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % files);
    }

    void record() {
        Path record = folder.resolve(RECORD);
        if (Files.exists(record)) {
            return;
        }
        Path draft = folder.resolve(RECORD + ".new");
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            draft,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text().getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(draft, record, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreException("cannot write %s: %s".formatted(record, e), e);
        }
    }

    String text() {
        return "files=%d\n".formatted(files);
    }

    private static int read(Path record) {
        try {
            Matcher text = TEXT.matcher(Files.readString(record));
            if (!text.matches()) {
                throw new StoreException("%s does not say files=NUMBER".formatted(record));
            }
            return Integer.parseInt(text.group(1));
        } catch (IOException e) {
            throw new StoreException("cannot read %s: %s".formatted(record, e), e);
        }
    }
}
