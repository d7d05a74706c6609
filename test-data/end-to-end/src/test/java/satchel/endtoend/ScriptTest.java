package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.Program;

/** The scripts on a machine that lacks something: one line says what to install. */
final class ScriptTest {
    private static final List<String> TOOLS =
            List.of("dirname", "readlink", "sed", "find", "head", "sort", "cat", "mkdir");

    @TempDir Path folder;
    private Path script;
    private Path tools;

    /** A checkout with nothing built, and a PATH with a system's basic programs alone. */
    @BeforeEach
    void prepare() throws IOException {
        script = copy(Checkout.find().root().resolve("satchel"), folder.resolve("checkout"));
        tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            program(tool, "exec " + found(tool) + " \"$@\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "demo", "sync", "test"})
    void withoutAJdk25TheScriptSaysWhatToInstall(String command) throws IOException {
        everyJdkIs("17.0.12");

        assertThat(OneLine.refused(run(script, "", command), 4))
                .isEqualTo(
                        "satchel: JDK 25 is missing: install one (openjdk-25-jdk or"
                                + " temurin-25-jdk), or set JAVA_HOME.");
    }

    @Test
    void withoutAJava25TheClientsScriptSaysWhatToInstall() throws IOException {
        Path source = Path.of("client-plugins/client-dist/src/main/sh/satchel-client");
        Path client = copy(Checkout.find().root().resolve(source), folder.resolve("client/bin"));
        everyJdkIs("17.0.12");

        assertThat(OneLine.refused(run(client, "", "pims"), 4))
                .isEqualTo(
                        "satchel: Java 25 is missing: install one (openjdk-25-jre or"
                                + " temurin-25-jre), or set JAVA_HOME.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "demo", "sync", "test"})
    void withoutMavenTheScriptSaysWhatToInstall(String command) {
        assertThat(OneLine.refused(run(script, thisJdk(), command), 4))
                .startsWith("satchel: Maven is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.6.3", "3.8.6"})
    void aMavenThatIsTooOldIsNamed(String version) throws IOException {
        program("mvn", "echo 'Apache Maven " + version + "'");

        assertThat(OneLine.refused(run(script, thisJdk(), "up"), 4))
                .isEqualTo("satchel: Maven 3.8.7 or newer is needed; this one is " + version + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.8.7", "3.9.11", "3.10.0", "4.0.0"})
    void aMavenThatIsNewEnoughIsUsed(String version) throws IOException {
        program(
                "mvn",
                "[ \"$1\" != -v ] || { echo 'Apache Maven " + version + "'; exit; }; exit 9");

        Finished built = run(script, thisJdk(), "test");

        assertThat(built.exit()).as(built.err()).isEqualTo(9);
    }

    /** As if the release file of every Java on this machine said so. */
    private void everyJdkIs(String version) throws IOException {
        program("sed", "echo " + version.substring(0, version.indexOf('.')));
    }

    private void program(String name, String body) throws IOException {
        Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Finished run(Path what, String javaHome, String... arguments) {
        return Program.of(what.toString())
                .with(arguments)
                .atHome(folder.resolve("home"))
                .environment("PATH", tools.toString())
                .environment("JAVA_HOME", javaHome)
                .run();
    }

    private static String thisJdk() {
        return System.getProperty("java.home");
    }

    private static Path copy(Path program, Path into) throws IOException {
        Files.createDirectories(into);
        Path copy = Files.copy(program, into.resolve(program.getFileName()));
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
        return copy;
    }

    private static Path found(String tool) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .map(place -> Path.of(place, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(tool + " is missing"));
    }
}
