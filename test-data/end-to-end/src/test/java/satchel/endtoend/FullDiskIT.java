package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.Program;
import satchel.testdata.harness.SatchelServer;

/** R5: a disk of 64 MB fills up, is read from, and gets room again while the server runs. */
@Tag("long")
final class FullDiskIT {
    private static final int MOST_WRITES = 5000;
    private static final int FILLER = 16 << 20;
    private static final int BODY = 60_000;

    @TempDir Path folder;
    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        Finished mounted =
                Program.installed("mount", "mount")
                        .with("-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString())
                        .run();
        assertThat(mounted.exit())
                .as("this test mounts a small disk and so needs root: %s", mounted.err())
                .isZero();
    }

    @AfterEach
    void unmount() {
        Program.installed("umount", "mount").with(disk.toString()).run().orFail("umount");
    }

    @Test
    void aFullDiskIs507ReadsGoOnAndRoomIsUsedWithoutARestart() throws Exception {
        Path filler = Files.write(disk.resolve("filler"), new byte[FILLER]);
        Path data = disk.resolve("server");
        int written;
        try (LoneServer server = LoneServer.on(data)) {
            assertThat(server.makeWork()).isEqualTo(201);
            written = fill(server);
            assertThat(server.put("small.ics", LoneServer.event("small", "x"))).isIn(201, 507);
            checkAll(server, written);
            assertThat(server.dav().list(LoneServer.WORK)).contains("0.ics");

            Files.delete(filler);
            assertThat(server.put("room.ics", event(MOST_WRITES))).isEqualTo(201);
            assertThat(server.get("room.ics").statusCode()).isEqualTo(200);
            checkAll(server, written);
        }
        Finished fsck = SatchelServer.run(Checkout.find(), "fsck", "--data", data.toString());
        assertThat(fsck.exit()).as(fsck.out()).isZero();
        System.out.println("FullDiskIT: full after " + written + " writes");
    }

    /** Until there is no room; how many writes were acknowledged. */
    private static int fill(LoneServer server) {
        for (int n = 0; n < MOST_WRITES; n++) {
            int status = server.put(n + ".ics", event(n));
            if (status != 201) {
                assertThat(status).isEqualTo(507);
                assertThat(server.put(n + ".ics", event(n))).isEqualTo(507);
                return n;
            }
        }
        throw new AssertionError("the disk never filled up");
    }

    private static void checkAll(LoneServer server, int written) {
        for (int n = 0; n < written; n++) {
            assertThat(server.get(n + ".ics").body()).isEqualTo(event(n));
        }
    }

    /** Of bytes that no compression makes fewer. */
    private static String event(int n) {
        byte[] bytes = new byte[BODY];
        new SplittableRandom(n).nextBytes(bytes);
        return LoneServer.event("event-" + n, Base64.getEncoder().encodeToString(bytes));
    }
}
