package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.Program;
import satchel.testdata.harness.SatchelServer;

/**
 * R3 on the real process: the kernel's answers to its writes are changed while it runs. A full disk
 * passes; a disk that fails stops all writes until a restart, for after a failed fsync nobody knows
 * what is on it.
 */
@Tag("programs")
final class IoInjectionIT {
    private static final int BEFORE = 20;

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "pwrite64,        EIO,    stopped",
        "pwrite64,        ENOSPC, goes on",
        "'fdatasync,fsync', EIO,    stopped",
        "'fdatasync,fsync', ENOSPC, stopped"
    })
    void whatIsNotOnTheDiskIsNeverAcknowledged(String calls, String error, String afterwards)
            throws Exception {
        Path data = folder.resolve("server");
        try (LoneServer server = LoneServer.on(data)) {
            assertThat(server.makeWork()).isEqualTo(201);
            for (int n = 0; n < BEFORE; n++) {
                assertThat(server.put(name(n), event(n))).isEqualTo(201);
            }
            Process strace = injecting(server, calls, error);
            assertThat(server.put("lost.ics", LoneServer.event("lost", "lost")))
                    .isIn(500, 503, 507);
            assertThat(server.put("lost.ics", LoneServer.event("lost", "again")))
                    .isIn(500, 503, 507);
            assertThat(server.get(name(3)).statusCode()).isEqualTo(200);
            detach(strace);

            int later = server.put("later.ics", LoneServer.event("later", "later"));
            if (afterwards.equals("goes on")) {
                assertThat(later).isEqualTo(201);
            } else {
                assertThat(later).isIn(500, 503);
            }
            assertThat(server.get(name(3)).statusCode()).isEqualTo(200);
            server.process().kill();
        }
        checkAfterRestart(data, afterwards.equals("goes on"));
    }

    private static void checkAfterRestart(Path data, boolean laterWasTaken) {
        Finished fsck = SatchelServer.run(Checkout.find(), "fsck", "--data", data.toString());
        assertThat(fsck.exit()).as(fsck.out()).isZero();
        try (LoneServer server = LoneServer.on(data)) {
            for (int n = 0; n < BEFORE; n++) {
                assertThat(server.get(name(n)).body()).isEqualTo(event(n));
            }
            assertThat(server.get("later.ics").statusCode()).isEqualTo(laterWasTaken ? 200 : 404);
            assertThat(server.put("new.ics", LoneServer.event("new", "new"))).isEqualTo(201);
        }
    }

    /** From now on each of these calls of the server fails. */
    private static Process injecting(LoneServer server, String calls, String error)
            throws IOException {
        Process strace =
                Program.installed("strace", "strace")
                        .with(
                                "-f",
                                "-o",
                                "/dev/null",
                                "-p",
                                Long.toString(server.process().pid()),
                                "-e",
                                "trace=" + calls,
                                "-e",
                                "inject=" + calls + ":error=" + error)
                        .start();
        BufferedReader said = strace.errorReader();
        String line = said.readLine();
        assertThat(line).as("it must be allowed to trace: run as root").contains("attached");
        return strace;
    }

    private static void detach(Process strace) throws InterruptedException {
        strace.toHandle().destroy();
        assertThat(strace.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private static String name(int n) {
        return n + ".ics";
    }

    private static String event(int n) {
        return LoneServer.event("event-" + n, "number " + n);
    }
}
