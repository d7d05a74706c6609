package satchel.launcher.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classes that the build archived, as {@code ./satchel} starts a server with them. */
final class ClassArchiveIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @TempDir Path folder;

    @Test
    void classesComeOutOfTheArchive() throws Exception {
        assertThat(loaded(TARGET.resolve("classes.jsa")))
                .anyMatch(line -> line.contains(" satchel.launcher.app.SatchelMain source: shared"))
                .anyMatch(line -> line.contains(" org.bouncycastle.") && line.contains("(top)"));
    }

    @Test
    void anArchiveThatWasCutShortIsNotUsedAndNothingIsSaidAboutIt() throws Exception {
        byte[] whole = Files.readAllBytes(TARGET.resolve("classes.jsa"));
        Path cut = folder.resolve("cut.jsa");
        Files.write(cut, Arrays.copyOf(whole, whole.length / 3));

        assertThat(loaded(cut))
                .anyMatch(line -> line.contains(" satchel.launcher.app.SatchelMain source: file:"));
    }

    /** What was loaded, and from where, to add a user. */
    private List<String> loaded(Path archive) throws IOException, InterruptedException {
        Path classes = folder.resolve("classes");
        Path said = folder.resolve("said");
        Path password = Files.writeString(folder.resolve("password"), "a-password-for-tests");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:+UseSerialGC",
                                "-XX:SharedArchiveFile=" + archive,
                                "-Xlog:cds*=off",
                                "-Xlog:aot*=off",
                                "-Xlog:class+load:file=" + classes,
                                "-cp",
                                TARGET.resolve("web-launcher-0.1.0.jar")
                                        + ":"
                                        + TARGET.resolve("lib")
                                        + "/*",
                                "satchel.launcher.app.SatchelMain",
                                "user",
                                "add",
                                "robin",
                                "--password-stdin",
                                "--data",
                                folder.resolve("data").toString())
                        .redirectErrorStream(true)
                        .redirectInput(password.toFile())
                        .redirectOutput(said.toFile())
                        .start();
        assertThat(process.waitFor()).as(Files.readString(said)).isZero();
        assertThat(said).content().doesNotContain("[cds", "[aot", "warning");
        return Files.readAllLines(classes);
    }
}
