package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import satchel.testdata.harness.Program;

/** From now on until it is closed, the kernel answers some calls of a server with an error. */
final class Injection implements AutoCloseable {
    private final Process strace;

    private Injection(Process strace) {
        this.strace = strace;
    }

    /**
     * @param calls names of system calls, separated by commas
     * @param error what they fail with, and when, as strace says it: {@code EIO}, or {@code
     *     EINTR:when=1..3} for the first three of each thread
     */
    static Injection into(LoneServer server, String calls, String error) throws IOException {
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
        String line = strace.errorReader().readLine();
        assertThat(line).as("it must be allowed to trace: run as root").contains("attached");
        return new Injection(strace);
    }

    @Override
    public void close() {
        strace.toHandle().destroy();
        try {
            assertThat(strace.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
