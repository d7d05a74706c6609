package satchel.dav.store.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import satchel.dav.store.Blob;
import satchel.dav.store.check.FileBodies;
import satchel.dav.store.check.Scrutiny;

/**
 * Looks at bodies where they lie, and changes nothing: what is spoilt may still be worth having.
 */
public final class BlobFolderCheck implements FileBodies {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    private final Path root;
    private final Scrutiny scrutiny;

    /**
     * @param root as of {@link FolderBlobStore#open}
     */
    public BlobFolderCheck(Path root, Scrutiny scrutiny) {
        this.root = root;
        this.scrutiny = scrutiny;
    }

    @Override
    public Optional<String> fault(Blob blob) {
        if (!KEY.matcher(blob.sha256()).matches()) {
            return Optional.of("its body has no key: take the file from a backup");
        }
        if (blob.equals(Blob.EMPTY)) {
            return Optional.empty(); // there without a file
        }
        String place = BlobFolder.relative(blob.sha256());
        return fault(blob, root.resolve(place))
                .map(fault ->
                        "its body blobs/%s %s: take that from a backup, or put the file anew"
                                .formatted(place, fault));
    }

    private Optional<String> fault(Blob blob, Path file) {
        try {
            long size = Files.size(file);
            if (size != blob.size()) {
                return Optional.of("has %d bytes and not %d".formatted(size, blob.size()));
            }
            return switch (scrutiny) {
                case SIZE -> Optional.empty();
                case CONTENT ->
                        hash(file).equals(blob.sha256())
                                ? Optional.empty()
                                : Optional.of("is not the one that it is named by");
            };
        } catch (NoSuchFileException _) {
            return Optional.of("is missing");
        } catch (IOException e) {
            return Optional.of("cannot be read (" + e.getMessage() + ")");
        }
    }

    private static String hash(Path file) throws IOException {
        MessageDigest hash = Sha256.start();
        byte[] chunk = new byte[FolderBlobStore.CHUNK];
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), hash)) {
            int length = in.read(chunk);
            while (length >= 0) {
                length = in.read(chunk);
            }
        }
        return HexFormat.of().formatHex(hash.digest());
    }
}
