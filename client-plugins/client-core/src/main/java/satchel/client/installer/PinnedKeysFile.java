package satchel.client.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import satchel.client.catalogue.PinnedKeys;

/** The keys this client was delivered with. */
final class PinnedKeysFile {
    private PinnedKeysFile() {}

    static PinnedKeys read(Path file) throws IOException {
        try {
            return PinnedKeys.parse(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(
                    "the client's trusted keys %s cannot be read: %s".formatted(file, e), e);
        }
    }
}
