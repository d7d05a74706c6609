package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.Program;

/** cadaver: a person at a prompt, with a file tree and locks. */
@Tag("programs")
final class CadaverIT {
    private static final String ODD = "odd name é & 100%.txt";
    @TempDir Path folder;

    @Test
    void keepsFilesAndLocksThem() throws IOException {
        try (Host host = new Host(folder)) {
            signIn(host);
            Files.writeString(host.home.resolve("one.txt"), "one");
            Files.writeString(host.home.resolve(ODD), "odd");

            String first =
                    type(
                            host,
                            "mkcol inbox",
                            "cd inbox",
                            "put one.txt",
                            "put \"" + ODD + "\"",
                            "ls",
                            "copy one.txt copy.txt",
                            "move copy.txt moved.txt",
                            "propset one.txt mood calm",
                            "propget one.txt mood",
                            "get \"" + ODD + "\" back.txt");

            assertThat(first).contains("one.txt", "mood", "calm").doesNotContain("failed");
            assertThat(host.home.resolve("back.txt")).hasContent("odd");
            assertThat(host.dav.list("files/inbox/"))
                    .containsExactly(
                            "moved.txt", "odd%20name%20%C3%A9%20%26%20100%25.txt", "one.txt");
            lockKeepsOthersOut(host);
            anotherClientsChangeComesDown(host);
            assertThat(type(host, "delete inbox/one.txt", "rmcol inbox")).doesNotContain("failed");
            assertThat(type(host, "ls")).contains("empty");
        }
    }

    private static void lockKeepsOthersOut(Host host) throws IOException {
        Files.writeString(host.home.resolve("one.txt"), "one, locked");

        String said = type(host, "cd inbox", "lock one.txt", "put one.txt", "discover one.txt");

        assertThat(said).contains("succeeded").doesNotContain("failed");
        assertThat(host.tryOther("PUT", "files/inbox/one.txt", "stolen").statusCode())
                .isEqualTo(423);
        assertThat(host.dav.get("files/inbox/one.txt")).isEqualTo("one, locked");
        assertThat(type(host, "cd inbox", "steal one.txt", "unlock one.txt"))
                .doesNotContain("failed");
    }

    private static void anotherClientsChangeComesDown(Host host) {
        host.other("PUT", "files/inbox/one.txt", "changed elsewhere");
        host.other("DELETE", "files/inbox/moved.txt", "");

        assertThat(type(host, "cd inbox", "cat one.txt", "ls"))
                .contains("changed elsewhere")
                .doesNotContain("moved.txt");
    }

    private static void signIn(Host host) throws IOException {
        Path file = host.home.resolve(".netrc");
        Files.writeString(
                file,
                "machine 127.0.0.1\nlogin %s\npassword %s\n".formatted(Host.USER, Host.PASSWORD));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static String type(Host host, String... lines) {
        return host.program(Program.installed("cadaver", "cadaver").in(host.home))
                .with(host.address("files/"))
                .run(String.join("\n", lines) + "\nquit\n")
                .orFail("cadaver")
                .out();
    }
}
