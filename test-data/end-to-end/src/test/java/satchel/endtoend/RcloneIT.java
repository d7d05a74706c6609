package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.Program;

/** rclone: a tree of files with odd names and a large one, up, down and kept the same. */
@Tag("programs")
final class RcloneIT {
    private static final int LARGE = 20 << 20;
    private static final List<String> NAMES =
            List.of(
                    "plain.txt",
                    "with space.txt",
                    "100% + #1 & 'more'.txt",
                    "Prüfung ❄.txt",
                    "deep/er/and deeper/leaf.txt");
    @TempDir Path folder;

    @Test
    void keepsATreeOfFiles() throws IOException {
        try (Host host = new Host(folder)) {
            Path here = tree(host.home.resolve("here"));

            rclone(host, "copy", here.toString(), "satchel:up");
            rclone(host, "check", "--download", here.toString(), "satchel:up");
            String listed = rclone(host, "lsf", "-R", "--files-only", "satchel:up").out();
            assertThat(listed.lines()).containsAll(NAMES).hasSize(NAMES.size() + 1);
            assertThat(rclone(host, "sync", "-v", here.toString(), "satchel:up").err())
                    .contains("nothing to transfer");

            rclone(host, "moveto", "satchel:up/plain.txt", "satchel:up/moved/renamed.txt");
            rclone(host, "copyto", "satchel:up/large.bin", "satchel:copy.bin");
            assertThat(rclone(host, "lsf", "satchel:up/moved").out()).isEqualTo("renamed.txt\n");
            anotherClientsChangesComeDown(host);

            rclone(host, "deletefile", "satchel:copy.bin");
            rclone(host, "purge", "satchel:up");
            assertThat(rclone(host, "lsf", "satchel:").out()).isEmpty();
        }
    }

    private static void anotherClientsChangesComeDown(Host host) throws IOException {
        host.other("PUT", "files/up/with%20space.txt", "changed by another client");
        host.other("DELETE", "files/up/moved/renamed.txt", "");
        Path down = host.home.resolve("down");

        rclone(host, "sync", "satchel:up", down.toString());

        assertThat(down.resolve("with space.txt")).hasContent("changed by another client");
        assertThat(down.resolve("moved/renamed.txt")).doesNotExist();
        assertThat(down.resolve("large.bin"))
                .hasSameBinaryContentAs(host.home.resolve("here/large.bin"));
    }

    private static Path tree(Path root) throws IOException {
        for (String name : NAMES) {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
        byte[] large = new byte[LARGE];
        new Random(7).nextBytes(large);
        Files.write(root.resolve("large.bin"), large);
        return root;
    }

    private static Finished rclone(Host host, String... arguments) {
        Program program = host.program(Program.installed("rclone", "rclone").with(arguments));
        String hidden =
                Program.installed("rclone", "rclone").with("obscure", Host.PASSWORD).run().out();
        return program.environment("RCLONE_CONFIG", host.home.resolve("rclone.conf").toString())
                .environment("RCLONE_CONFIG_SATCHEL_TYPE", "webdav")
                .environment("RCLONE_CONFIG_SATCHEL_VENDOR", "other")
                .environment("RCLONE_CONFIG_SATCHEL_URL", host.address("files/"))
                .environment("RCLONE_CONFIG_SATCHEL_USER", Host.USER)
                .environment("RCLONE_CONFIG_SATCHEL_PASS", hidden.strip())
                .run()
                .orFail("rclone " + String.join(" ", arguments));
    }
}
