package satchel.client.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client as users get it: a process started from what the build assembled. */
final class AssembledClientIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @TempDir Path home;
    private final Map<String, String> environment = new HashMap<>();

    @Test
    void freshClientHasNoPlugInsAndNeedsNoDisplay() throws Exception {
        Ran list = client("plugins", "list");

        assertThat(list.errors()).isEmpty();
        assertThat(list.status()).isZero();
        assertThat(list.out()).doesNotContain("files");
    }

    @Test
    void plugInIsFetchedOverHttpAndItsPimIsThereInTheNextRun() throws Exception {
        HttpServer server =
                SimpleFileServer.createFileServer(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        TARGET.resolve("catalogue"),
                        SimpleFileServer.OutputLevel.NONE);
        server.start();
        String from = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        try {
            Ran install = client("plugins", "install", "files", "--from", from);
            assertThat(install.errors()).isEmpty();
            assertThat(install.status()).isZero();
        } finally {
            server.stop(0);
        }
        assertThat(client("plugins", "list").out()).contains("files", "0.1.0");
        assertThat(client("pims").out()).contains("files");
    }

    @Test
    @Tag("long")
    void alteredCatalogueIsRefusedInOneLineAndNothingIsInstalled() throws Exception {
        Path altered = home.resolve("altered");
        Files.createDirectories(altered);
        for (String name : List.of("catalogue.json", "catalogue.json.sig")) {
            Files.copy(TARGET.resolve("catalogue").resolve(name), altered.resolve(name));
        }
        Files.writeString(
                altered.resolve("catalogue.json"),
                Files.readString(altered.resolve("catalogue.json")).replace("\"files\"", "\"fi\""));

        Ran install = client("plugins", "install", "fi", "--from", altered.toString());

        assertThat(install.status()).isEqualTo(4);
        assertThat(install.errors()).singleElement().asString().contains("signature");
        assertThat(client("plugins", "list").out()).doesNotContain("fi ");
    }

    @Test
    @Tag("long")
    void installedPlugInThatWasAlteredDoesNotStart() throws Exception {
        client("plugins", "install", "files", "--from", TARGET.resolve("catalogue").toString());
        Path jar = installedJar();
        byte[] bytes = Files.readAllBytes(jar);
        bytes[bytes.length / 2] ^= 1;
        Files.write(jar, bytes);

        Ran pims = client("pims");

        assertThat(pims.out()).doesNotContain("Calendar, contact and bookmark files");
        assertThat(String.join(" ", pims.errors())).contains("'files'").contains("SHA-256");
    }

    @Test
    void secondRunBesideAnotherTakesAnAreaOfItsOwn() throws Exception {
        client("plugins", "list");
        Path lock = home.resolve("state").resolve("framework").resolve("0.lock");
        try (RandomAccessFile held = new RandomAccessFile(lock.toFile(), "rw");
                FileLock _ = held.getChannel().lock()) {
            assertThat(client("plugins", "list").status()).isZero();
            assertThat(lock.resolveSibling("1")).isDirectory();
        }
    }

    @Test
    @Tag("long")
    void windowWithoutADisplayIsOneLineNotAStackTrace() throws Exception {
        Ran gui = client("gui");

        assertThat(gui.status()).isEqualTo(4);
        assertThat(gui.errors()).singleElement().asString().startsWith("satchel: ");
    }

    @Test
    void wrongUsageIsStatusTwo() throws Exception {
        assertThat(client("juggle").status()).isEqualTo(2);
    }

    @Test
    @Tag("long")
    void brokenInstallationIsOneLineAndDoesNotHang() throws Exception {
        Path broken = home.resolve("broken");
        for (String part : List.of("bin", "lib", "bundles", "trust")) {
            copy(TARGET.resolve("satchel").resolve(part), broken.resolve(part));
        }
        try (Stream<Path> bundles = Files.list(broken.resolve("bundles"))) {
            for (Path bundle : bundles.filter(b -> b.toString().contains("gson")).toList()) {
                Files.delete(bundle);
            }
        }

        Ran list = run(broken, "plugins", "list");

        assertThat(list.status()).isEqualTo(4);
        assertThat(list.errors()).singleElement().asString().contains("com.google.gson");
    }

    @Test
    void classesComeOutOfTheArchiveThatTheBuildMade() throws Exception {
        Path classes = home.resolve("classes");
        environment.put("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + classes);

        client("plugins", "list");

        assertThat(Files.readAllLines(classes))
                .anyMatch(line ->
                        line.contains(" org.eclipse.osgi.container.ModuleContainer source: ")
                                && line.endsWith("shared objects file (top)"));
    }

    @Test
    @Tag("long")
    void anArchiveThatDoesNotFitIsNotUsedAndNothingIsSaidAboutIt() throws Exception {
        Path program = home.resolve("program");
        copy(TARGET.resolve("satchel"), program);
        Path archive = program.resolve("classes.jsa");
        byte[] whole = Files.readAllBytes(archive);

        Files.write(archive, Arrays.copyOf(whole, whole.length / 3));
        assertListsWithoutAWord(program);

        Files.write(archive, whole);
        FileTime another = FileTime.fromMillis(0);
        Files.setLastModifiedTime(program.resolve("lib/org.eclipse.osgi.jar"), another);
        assertListsWithoutAWord(program);

        Files.delete(archive);
        assertListsWithoutAWord(program);
        assertThat(archive).doesNotExist();
    }

    private void assertListsWithoutAWord(Path program) throws Exception {
        Ran list = run(program, "plugins", "list");
        assertThat(list).isEqualTo(new Ran(0, client("plugins", "list").out(), List.of()));
    }

    private Ran client(String... arguments) throws Exception {
        return run(TARGET.resolve("satchel"), arguments);
    }

    private Ran run(Path program, String... arguments) throws Exception {
        Path out = Files.createTempFile(home, "out", "");
        Path errors = Files.createTempFile(home, "err", "");
        ProcessBuilder builder =
                new ProcessBuilder(
                        Stream.concat(
                                        Stream.of(program.resolve("bin/satchel-client").toString()),
                                        Arrays.stream(arguments))
                                .toList());
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        builder.environment().put("SATCHEL_HOME", home.resolve("state").toString());
        int status =
                builder.redirectOutput(out.toFile())
                        .redirectError(errors.toFile())
                        .start()
                        .waitFor();
        return new Ran(status, Files.readString(out), Files.readAllLines(errors));
    }

    private Path installedJar() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("state").resolve("plugins"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
