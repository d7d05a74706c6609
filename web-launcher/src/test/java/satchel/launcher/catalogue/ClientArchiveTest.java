package satchel.launcher.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClientArchiveTest {
    @TempDir Path temporary;
    private ShippedCatalogue shipped;
    private Plugin files;

    @BeforeEach
    void ship() {
        shipped = new ShippedCatalogue(temporary);
        files = shipped.folder().read().plugin("files").orElseThrow();
    }

    @Test
    void holdsTheClientTheSignedCatalogueAndTheOneBundle() throws IOException {
        try (ZipFile zip = new ZipFile(zip().toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactlyInAnyOrder(
                            "satchel/bin/satchel-client",
                            "satchel/bundles/core.jar",
                            "satchel/trust/catalogue.pub",
                            "satchel/catalogue/catalogue.json",
                            "satchel/catalogue/catalogue.json.sig",
                            "satchel/catalogue/plugins/satchel.pim.files-0.1.0.jar",
                            "satchel/README.txt");
            byte[] json =
                    zip.getInputStream(zip.getEntry("satchel/catalogue/catalogue.json"))
                            .readAllBytes();
            assertThat(json)
                    .isEqualTo(Files.readAllBytes(shipped.catalogue.resolve("catalogue.json")));
        }
    }

    @Test
    void classesThatTheBuildArchivedStayHere() throws IOException {
        long without = archive().with(files).orElseThrow().length();
        Files.writeString(shipped.client.resolve("classes.jsa"), "of this Java machine");

        assertThat(archive().with(files).orElseThrow().length()).isEqualTo(without);
    }

    @Test
    void programMayBeExecutedAndNothingElse() throws IOException {
        try (FileSystem zip =
                FileSystems.newFileSystem(zip(), Map.of("enablePosixFileAttributes", "true"))) {
            assertThat(permissions(zip, "satchel/bin/satchel-client"))
                    .contains(PosixFilePermission.OWNER_EXECUTE);
            assertThat(permissions(zip, "satchel/bundles/core.jar"))
                    .doesNotContain(PosixFilePermission.OWNER_EXECUTE);
        }
    }

    @Test
    void lengthIsKnownBeforehand() throws IOException {
        StoredZip zip = archive().with(files).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        zip.write(out);

        assertThat(zip.length()).isEqualTo(out.size());
    }

    @Test
    void thereIsNoneWithoutAClientOrWithoutTheBundle() throws IOException {
        ClientArchive none = new ClientArchive(Optional.empty(), shipped.folder());
        assertThat(none.with(files)).isEmpty();
        Plugin missing = new Plugin("x", "x", "1", List.of(), "plugins/../secret.txt", 1, "00");
        assertThat(archive().with(missing)).isEmpty();
    }

    private static Set<PosixFilePermission> permissions(FileSystem zip, String name)
            throws IOException {
        return Files.getPosixFilePermissions(zip.getPath(name));
    }

    private ClientArchive archive() {
        return new ClientArchive(Optional.of(shipped.client), shipped.folder());
    }

    private Path zip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        archive().with(files).orElseThrow().write(out);
        return Files.write(temporary.resolve("client.zip"), out.toByteArray());
    }
}
