package satchel.client.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A catalogue in a folder of this machine. */
record FolderSource(Path folder) implements CatalogueSource {
    @Override
    public byte[] file(String path, long most) throws IOException {
        Path file = folder.resolve(path);
        try (InputStream in = Files.newInputStream(file)) {
            return Limited.read(in, most, file.toString());
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        }
    }
}
