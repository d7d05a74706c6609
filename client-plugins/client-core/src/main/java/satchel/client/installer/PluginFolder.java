package satchel.client.installer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import satchel.client.catalogue.Offer;

/**
 * The installed plug-ins on disk: the jars and {@code installed.json}, which alone says what is
 * installed. Whoever changes something holds the folder's lock, because a window and a timer's sync
 * may run at once.
 */
final class PluginFolder {
    private static final String RECORD = "installed.json";

    private final Path folder;

    PluginFolder(Path folder) {
        this.folder = folder;
    }

    static String fileName(Offer offer) {
        // The digest keeps two builds of one version apart.
        return "%s-%s-%s.jar"
                .formatted(offer.bundle(), offer.version(), offer.sha256().hex().substring(0, 12));
    }

    /**
     * Waits until no other process changes the folder; closing the channel lets the next one in.
     */
    @SuppressWarnings("resource") // the lock lives and ends with its channel
    FileChannel hold() throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }

    Shelf read() throws IOException {
        Path record = folder.resolve(RECORD);
        try {
            return ShelfText.read(Files.readString(record));
        } catch (NoSuchFileException e) {
            return Shelf.EMPTY;
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "the record of installed plug-ins %s cannot be read: %s"
                            .formatted(record, e.getMessage()),
                    e);
        }
    }

    /** Makes this the record, and drops the jars it no longer speaks of. */
    void write(Shelf shelf) throws IOException {
        DurableFile.write(
                folder.resolve(RECORD), ShelfText.write(shelf).getBytes(StandardCharsets.UTF_8));
        prune(shelf.files());
    }

    void keep(Offer offer, byte[] jar) throws IOException {
        DurableFile.write(folder.resolve(fileName(offer)), jar);
    }

    /** The jar's bytes, absent if the file is gone. */
    Optional<byte[]> jar(Offer offer) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(fileName(offer))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private void prune(Set<String> wanted) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jar")).toList()) {
                if (!wanted.contains(String.valueOf(file.getFileName()))) {
                    Files.delete(file);
                }
            }
        }
    }
}
