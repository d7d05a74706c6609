package satchel.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** New contents of a file, lasting on the disk beside it until they take its place, or do not. */
public final class Draft implements AutoCloseable {
    private static final String ENDING = ".satchel-tmp";
    private static final Duration LONGER_THAN_ANY_RUN = Duration.ofDays(1);

    private final Path target;
    private final Path beside;
    private boolean placed;

    private Draft(Path target, Path beside) {
        this.target = target;
        this.beside = beside;
    }

    /** Follows a link to the file it stands for, and keeps the permissions of what is there. */
    public static Draft of(Path file, byte[] bytes) throws IOException {
        boolean exists = Files.exists(file);
        Path target = exists ? file.toRealPath() : file;
        Draft draft =
                new Draft(
                        target,
                        target.resolveSibling("." + target.getFileName() + "." + own() + ENDING));
        try {
            draft.writeThrough(bytes);
            if (exists) {
                draft.copyPermissions();
            }
        } catch (IOException e) {
            draft.close();
            throw e;
        }
        return draft;
    }

    /** Two programs that write the same file do not write the same draft of it. */
    private static String own() {
        return Integer.toHexString(ThreadLocalRandom.current().nextInt());
    }

    /** A reader finds the old contents or the new ones and nothing between. */
    public void takesPlace() throws IOException {
        Files.move(
                beside,
                target,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        placed = true;
    }

    /** Removes what runs that were killed have left in a folder. */
    public static void sweep(Path folder) throws IOException {
        Instant old = Instant.now().minus(LONGER_THAN_ANY_RUN);
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, ".*" + ENDING)) {
            for (Path draft : drafts) {
                if (isFrom(draft, old)) {
                    Files.deleteIfExists(draft);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static boolean isFrom(Path draft, Instant old) throws IOException {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(
                            draft, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile() && found.lastModifiedTime().toInstant().isBefore(old);
        } catch (NoSuchFileException tookItsPlaceMeanwhile) {
            return false;
        }
    }

    private void writeThrough(byte[] bytes) throws IOException {
        try (FileChannel channel =
                FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private void copyPermissions() throws IOException {
        if (Files.getFileAttributeView(target, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(target));
        }
    }

    /** Nothing is left beside the file. */
    @Override
    public void close() throws IOException {
        if (!placed) {
            Files.deleteIfExists(beside);
        }
    }
}
