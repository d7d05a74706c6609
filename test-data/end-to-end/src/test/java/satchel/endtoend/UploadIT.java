package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.Program;
import satchel.testdata.harness.SatchelServer;

/** curl: uploads that break off, and go on where they were (docs/decisions/0014). */
@Tag("programs")
final class UploadIT {
    private static final int SIZE = 64 << 20;
    private static final String USER = "robin";
    private static final String PASSWORD = "a-password-for-tests";
    private static final String VERSION = "Upload-Draft-Interop-Version: 8";

    @TempDir Path folder;
    private final Checkout checkout = Checkout.find();
    private final byte[] body = new byte[SIZE];
    private Path data;
    private Path file;

    @BeforeEach
    void prepare() throws IOException {
        new Random(11).nextBytes(body);
        file = Files.write(folder.resolve("large.bin"), body);
        data = folder.resolve("server");
        SatchelServer.user(checkout, data, PASSWORD, "add", USER, "--password-stdin")
                .orFail("user add");
    }

    @Test
    void aKilledUploadIsGoneOnWith() throws Exception {
        try (SatchelServer server = SatchelServer.start(checkout, data)) {
            String upload = killMidway(server);

            long offset = offset(server, upload);
            assertThat(offset).isBetween(1L, SIZE - 1L);
            sendRest(server, upload, offset);
            assertThat(get(server)).hasBinaryContent(body);
            assertThat(head(server, upload)).contains("upload-complete: ?1");
        }
    }

    /** What was acknowledged is there after kill -9 of the server, and not a byte more counts. */
    @Test
    void anUploadOutlivesItsServer() throws Exception {
        String upload;
        long told;
        try (SatchelServer server = SatchelServer.start(checkout, data)) {
            upload = killMidway(server);
            told = offset(server, upload);
            Process sender = sender(server, upload, told);
            TimeUnit.SECONDS.sleep(2);
            server.kill();
            sender.waitFor();
        }
        try (SatchelServer server = SatchelServer.start(checkout, data)) {
            long offset = offset(server, upload);
            assertThat(offset).isBetween(told, SIZE - 1L);
            sendRest(server, upload, offset);
            assertThat(get(server)).hasBinaryContent(body);
        }
        assertThat(SatchelServer.run(checkout, "fsck", "--data", data.toString()).exit()).isZero();
    }

    /** The address of the upload, as the interim response said. */
    private String killMidway(SatchelServer server) throws Exception {
        Path heads = folder.resolve("heads");
        Process curl =
                curl().with("--limit-rate", "8M", "-D", heads.toString(), "-T", file.toString())
                        .with("-H", "Upload-Complete: ?1", "-H", VERSION)
                        .with(server.address() + target())
                        .start();
        TimeUnit.SECONDS.sleep(3);
        curl.toHandle().destroyForcibly();
        curl.waitFor();
        assertThat(get(server)).doesNotExist();
        return field(Files.readString(heads), "location");
    }

    private static String target() {
        return "/dav/users/" + USER + "/files/large.bin";
    }

    private static Program curl() {
        return Program.installed("curl", "curl")
                .with("-s", "--http1.1", "-u", USER + ":" + PASSWORD);
    }

    private String head(SatchelServer server, String upload) {
        return curl().with("-I", server.address() + upload)
                .run()
                .orFail("HEAD")
                .out()
                .toLowerCase(Locale.ROOT);
    }

    private long offset(SatchelServer server, String upload) {
        return Long.parseLong(field(head(server, upload), "upload-offset"));
    }

    private static String field(String heads, String name) {
        return heads.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + heads));
    }

    private Program patch(SatchelServer server, String upload, long offset) throws IOException {
        byte[] left = Arrays.copyOfRange(body, Math.toIntExact(offset), SIZE);
        Path rest = Files.write(folder.resolve("rest.bin"), left);
        return curl().with("-X", "PATCH", "--data-binary", "@" + rest)
                .with("-H", "Content-Type: application/partial-upload")
                .with("-H", "Upload-Offset: " + offset, "-H", "Upload-Complete: ?1")
                .with("-o", folder.resolve("answer").toString(), "-w", "%{http_code}")
                .with(URI.create(server.address() + upload).toString());
    }

    private Process sender(SatchelServer server, String upload, long offset) throws IOException {
        return patch(server, upload, offset).with("--limit-rate", "10M").start();
    }

    private void sendRest(SatchelServer server, String upload, long offset) throws IOException {
        Finished sent = patch(server, upload, offset).run().orFail("PATCH");
        assertThat(sent.out()).isEqualTo("201");
    }

    /** Not there if the server has no such file. */
    private Path get(SatchelServer server) throws IOException {
        Path down = folder.resolve("down.bin");
        Files.deleteIfExists(down);
        curl().with("-f", "-o", down.toString(), server.address() + target()).run();
        return down;
    }
}
