package satchel.dav.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.dav.store.StoreException;

final class ArchiveTest {
    @TempDir Path folder;

    @Test
    void whatGoesInComesOut() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        try (ArchiveReader archive = new ArchiveReader(written())) {
            archive.extract(out);

            assertThat(archive.names()).containsExactly("a.db", "blobs/0f/0fab");
        }
        assertThat(out.resolve("a.db")).hasContent("one");
        assertThat(out.resolve("blobs/0f/0fab")).hasContent("two");
        assertThat(out.resolve(Manifest.NAME)).doesNotExist();
    }

    @Test
    void nobodyElseMayReadIt() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written())))
                .isEqualTo("rw-------");
    }

    @Test
    void ofOneThatIsNotFinishedNothingRemains() throws IOException {
        try (ArchiveWriter archive = new ArchiveWriter(folder.resolve("half.zip"))) {
            archive.add("a.db", stream("one"));
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path there = Files.writeString(folder.resolve("there"), "mine");

        assertThatThrownBy(() -> new ArchiveWriter(there))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(there).hasContent("mine");
    }

    @Test
    void changedFileIsNamed() throws IOException {
        assertRefused(with("a.db", "changed"), "a.db is not as it was");
    }

    @Test
    void lostFileIsNamed() throws IOException {
        assertRefused(without("blobs/0f/0fab"), "lost blobs/0f/0fab");
    }

    @Test
    void fileThatIsNotListedIsNamed() throws IOException {
        assertRefused(with("b.db", "stranger"), "b.db");
    }

    @Test
    void zipWithoutAListIsNoBackup() throws IOException {
        assertRefused(without(Manifest.NAME), "is not a backup");
    }

    @Test
    void otherFileIsNoBackup() throws IOException {
        assertRefused(Files.writeString(folder.resolve("text"), "text"), "is not a backup");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../a", "/a", "a/../b", "a\\b", "c:/a", ".", "a//b", "a/", "", ".hidden"})
    void nameThatLeadsElsewhereIsRefused(String name) throws IOException {
        String sum = "0".repeat(64);
        Path file = folder.resolve("hostile.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write((sum + "  " + name + "\n").getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        assertRefused(file, "list of files is damaged");
        assertThat(Manifest.allows(name)).isFalse();
    }

    private void assertRefused(Path file, String why) throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        assertThatThrownBy(
                        () -> {
                            try (ArchiveReader archive = new ArchiveReader(file)) {
                                archive.extract(out);
                            }
                        })
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(why);
    }

    private Path written() throws IOException {
        Path file = folder.resolve("backup.zip");
        try (ArchiveWriter archive = new ArchiveWriter(file)) {
            archive.add("a.db", stream("one"));
            archive.add("blobs/0f/0fab", stream("two"));
            archive.finish();
        }
        return file;
    }

    private Path with(String name, String content) throws IOException {
        Path file = written();
        try (FileSystem zip = FileSystems.newFileSystem(file, Map.of())) {
            Files.writeString(zip.getPath(name), content);
        }
        return file;
    }

    private Path without(String name) throws IOException {
        Path file = written();
        try (FileSystem zip = FileSystems.newFileSystem(file, Map.of())) {
            Files.delete(zip.getPath(name));
        }
        return file;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
