package satchel.pim.outlook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Files that Outlook itself wrote: java-libpst's own test data (see THIRD-PARTY.md). */
public final class RealFiles {
    private RealFiles() {}

    /**
     * @param name "dist-list.pst" or "passworded.pst"
     */
    public static Path copy(String name, Path folder) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream packed =
                Optional.ofNullable(
                                RealFiles.class.getResourceAsStream("java-libpst/" + name + ".gz"))
                        .orElseThrow()) {
            Files.write(file, new GZIPInputStream(packed).readAllBytes());
        }
        return file;
    }
}
