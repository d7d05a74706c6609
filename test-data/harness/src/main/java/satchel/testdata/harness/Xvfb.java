package satchel.testdata.harness;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A display without a screen. */
public final class Xvfb implements AutoCloseable {
    private static final String[] SETTINGS = {
        "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-displayfd", "1"
    };

    private final Process process;
    private final String display;

    private Xvfb(Process process, String display) {
        this.process = process;
        this.display = display;
    }

    /** Starts it under a number nobody uses, for programs that this process starts. */
    public static Xvfb startAnywhere() {
        Process process = Program.installed("Xvfb", "xvfb").with(SETTINGS).start();
        return new Xvfb(process, ":" + firstLine(process));
    }

    /** As the environment variable DISPLAY names it. */
    public String display() {
        return display;
    }

    /**
     * Starts it under the number that the environment variable DISPLAY names, such as {@code
     * :9473}, for a window in this process: GTK reads the variable only once.
     */
    public static Xvfb start() {
        String display = String.valueOf(System.getenv("DISPLAY"));
        if (!display.startsWith(":")) {
            throw new AssertionError(
                    "set DISPLAY, as the pom does for these tests; it is " + display);
        }
        Process process = Program.installed("Xvfb", "xvfb").with(display).with(SETTINGS).start();
        String ready = firstLine(process);
        if (!display.equals(":" + ready)) {
            process.destroy();
            throw new AssertionError("Xvfb did not start as " + display);
        }
        return new Xvfb(process, display);
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
