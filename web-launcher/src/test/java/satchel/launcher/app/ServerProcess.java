package satchel.launcher.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The program as a process of its own. */
final class ServerProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;
    private final Process process;
    private final BufferedReader out;

    ServerProcess(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add("satchel.launcher.app.SatchelMain");
        command.addAll(List.of(arguments));
        try {
            process = new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out = process.inputReader();
    }

    /** Waits until it accepts requests. */
    URI ready() {
        String line = line();
        if (!line.startsWith("ready ")) {
            throw new AssertionError("it said '" + line + "' and " + errors());
        }
        return URI.create(line.substring("ready ".length()));
    }

    /** What it prints up to a line that contains this. */
    String until(String last) {
        StringBuilder said = new StringBuilder();
        while (said.indexOf(last) < 0) {
            said.append(line()).append('\n');
        }
        return said.toString();
    }

    /** As SIGTERM does; gives the exit status. */
    int terminate() {
        process.toHandle().destroy();
        return exit();
    }

    int exit() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("it still runs");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String errors() {
        return process.errorReader().lines().collect(Collectors.joining("\n"));
    }

    String rest() {
        return out.lines().collect(Collectors.joining("\n"));
    }

    private String line() {
        try {
            String line = out.readLine();
            if (line == null) {
                throw new AssertionError("it ended: " + errors());
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
