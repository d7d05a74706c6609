package satchel.testdata.harness;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A display without a screen. Its number comes from the environment variable DISPLAY, which must be
 * set before this process starts: GTK reads it only once.
 */
public final class Xvfb implements AutoCloseable {
    private final Process process;

    private Xvfb(Process process) {
        this.process = process;
    }

    /** Starts it under the number that DISPLAY names, such as {@code :9473}. */
    public static Xvfb start() {
        String display = String.valueOf(System.getenv("DISPLAY"));
        if (!display.startsWith(":")) {
            throw new AssertionError(
                    "set DISPLAY, as the pom does for these tests; it is " + display);
        }
        Process process =
                Program.installed("Xvfb", "xvfb")
                        .with(
                                display,
                                "-screen",
                                "0",
                                "1280x900x24",
                                "-nolisten",
                                "tcp",
                                "-displayfd",
                                "1")
                        .start();
        String ready = firstLine(process);
        if (!display.equals(":" + ready)) {
            process.destroy();
            throw new AssertionError("Xvfb did not start as " + display);
        }
        return new Xvfb(process);
    }

    /** Xvfb writes its display's number once it can be used. */
    private static String firstLine(Process process) {
        try {
            return String.valueOf(process.inputReader().readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
