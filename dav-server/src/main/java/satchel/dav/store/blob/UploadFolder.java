package satchel.dav.store.blob;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import satchel.dav.resource.UploadPath;
import satchel.dav.store.UploadNames;
import satchel.dav.store.UploadState;

/**
 * Where uploads lie: {@code uploads/OWNER/NAME.state} is the record of one, {@code NAME.body} what
 * has come of it, {@code NAME.lock} is held by who has it. The records of those that were answered
 * are in {@code done/}, where they cost nothing to who looks for the others. {@code begin.lock} is
 * held by who begins one. OWNER is in hex.
 */
final class UploadFolder {
    /** Hex, as {@link #folder} writes it. */
    private static final Pattern OWNER = Pattern.compile("([0-9a-f]{2})+");

    private static final String STATE = ".state";
    private static final String BODY = ".body";
    private static final String LOCK = ".lock";
    private static final String DONE = "done";

    private final Path root;
    private final BlobFolder blobs;

    UploadFolder(Path bodies, BlobFolder blobs) {
        this.root = bodies.resolve("uploads");
        this.blobs = blobs;
    }

    void make(String owner) {
        blobs.makeFolder(root);
        blobs.makeFolder(folder(owner));
    }

    private Path folder(String owner) {
        return root.resolve(HexFormat.of().formatHex(owner.getBytes(StandardCharsets.UTF_8)));
    }

    private Path file(UploadPath upload, String kind) {
        return folder(upload.owner()).resolve(upload.name() + kind);
    }

    Path state(UploadPath upload) {
        return file(upload, STATE);
    }

    Path body(UploadPath upload) {
        return file(upload, BODY);
    }

    /** Stays for good: were it removed, two could each lock a file of this name. */
    Path beginning(String owner) {
        return folder(owner).resolve("begin.lock");
    }

    Path done(UploadPath upload) {
        return folder(upload.owner()).resolve(DONE).resolve(upload.name() + STATE);
    }

    /** Whatever else somebody has put there is nobody's. */
    List<String> owners() {
        return blobs.files(root).stream()
                .filter(folder -> OWNER.matcher(name(folder)).matches())
                .filter(Files::isDirectory)
                .map(folder -> HexFormat.of().parseHex(name(folder)))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    /** All that have not been answered, whatever there is of them. */
    List<UploadPath> open(String owner) {
        return in(folder(owner), owner);
    }

    List<UploadPath> answered(String owner) {
        return in(folder(owner).resolve(DONE), owner);
    }

    private List<UploadPath> in(Path folder, String owner) {
        return blobs.files(folder).stream()
                .map(UploadFolder::name)
                .filter(name -> name.contains("."))
                .map(name -> name.substring(0, name.indexOf('.')))
                .filter(UploadNames::isOne)
                .distinct()
                .map(name -> new UploadPath(owner, name))
                .toList();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /**
     * @param record {@link #state} or {@link #done} of the upload
     */
    Optional<UploadState> read(UploadPath upload, Path record) {
        try {
            String text = Files.readString(record, StandardCharsets.ISO_8859_1);
            return UploadRecord.read(upload, text);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw blobs.explain(e);
        }
    }

    /** Empty if somebody has it. Nothing else opens its file: closing any channel ends a lock. */
    Optional<UploadLock> lock(UploadPath upload) {
        try {
            return UploadLock.of(
                    FileChannel.open(
                            file(upload, LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw blobs.explain(e);
        }
    }

    /** By who holds the lock. The record goes first: without it the rest is nothing. */
    void remove(UploadPath upload) {
        blobs.discard(state(upload));
        blobs.discard(done(upload));
        blobs.discard(body(upload));
        removeLock(upload);
    }

    void removeLock(UploadPath upload) {
        blobs.discard(file(upload, LOCK));
    }

    /** Takes back what a power cut may have left: nobody has been told of it. */
    void cut(Path file, long size) {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        } catch (IOException e) {
            throw blobs.explain(e);
        }
    }

    /** How many bytes of a record are whole lines. */
    long lines(UploadPath upload) {
        try {
            return UploadRecord.end(Files.readString(state(upload), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw blobs.explain(e);
        }
    }

    /** When anything of an upload was last written. */
    Instant touched(UploadPath upload) {
        return Stream.of(state(upload), body(upload), file(upload, LOCK), done(upload))
                .map(this::touched)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Instant touched(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException _) {
            return Instant.EPOCH;
        } catch (IOException e) {
            throw blobs.explain(e);
        }
    }

    /** 0 if it is not there. */
    long size(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException _) {
            return 0;
        } catch (IOException e) {
            throw blobs.explain(e);
        }
    }
}
