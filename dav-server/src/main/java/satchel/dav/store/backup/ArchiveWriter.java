package satchel.dav.store.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a backup under another name beside its place and takes it there when it is whole and on
 * the disk. Whatever interrupts it, there is never half a backup under the name that was asked for.
 */
public final class ArchiveWriter implements AutoCloseable {
    private final Path file;
    private final Path draft;
    private final ZipOutputStream zip;
    private final SortedMap<String, String> sums = new TreeMap<>();

    /**
     * @throws FileAlreadyExistsException if there is something of that name
     */
    public ArchiveWriter(Path file) throws IOException {
        this.file = file.toAbsolutePath();
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        this.draft = besides(".part");
        this.zip = new ZipOutputStream(new BufferedOutputStream(created(draft), 1 << 16));
        zip.setLevel(Deflater.BEST_SPEED); // bodies are deflated already
    }

    /** It holds password hashes: nobody else may read it. */
    private static OutputStream created(Path draft) throws IOException {
        FileAttribute<?>[] attributes =
                Files.getFileStore(draft.resolveSibling(".")).supportsFileAttributeView("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        Files.createFile(draft, attributes);
        return Files.newOutputStream(draft, StandardOpenOption.WRITE);
    }

    /** A name for a file that goes into it and that has to lie somewhere first. */
    public Path besides(String suffix) {
        return file.resolveSibling("." + file.getFileName() + suffix);
    }

    public void add(String name, Path content) throws IOException {
        try (InputStream in = Files.newInputStream(content)) {
            add(name, in);
        }
    }

    public void add(String name, InputStream content) throws IOException {
        if (!Manifest.allows(name)) {
            throw new IOException("no backup can hold a file with the name " + name);
        }
        MessageDigest sum = Sums.sha256();
        zip.putNextEntry(new ZipEntry(name));
        content.transferTo(new DigestOutputStream(zip, sum));
        zip.closeEntry();
        sums.put(name, Sums.hex(sum));
    }

    /** Ends it; only now is it there. */
    public void finish() throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(new Manifest(sums).text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.close();
        DiskSync.file(draft);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        DiskSync.folder(file.resolveSibling("."));
    }

    /** Of one that was not finished nothing remains. */
    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
