package satchel.testdata.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A command with its own home folder, run to its end. */
public final class Program {
    private final List<String> command;
    private final Map<String, String> environment = new HashMap<>();
    private Path folder = Path.of("").toAbsolutePath();
    private Duration limit = Duration.ofMinutes(3);

    private Program(List<String> command) {
        this.command = List.copyOf(command);
    }

    public static Program of(String... command) {
        return new Program(List.of(command));
    }

    /** A program of the system; where it is missing, the test fails and says how to install it. */
    public static Program installed(String name, String debianPackage) {
        for (String folder : System.getenv("PATH").split(":")) {
            Path candidate = Path.of(folder, name);
            if (Files.isExecutable(candidate)) {
                return of(candidate.toString());
            }
        }
        throw new AssertionError(
                name + " is missing: run 'apt-get install " + debianPackage + "' as root");
    }

    public Program with(String... arguments) {
        List<String> longer = new ArrayList<>(command);
        longer.addAll(List.of(arguments));
        Program other = new Program(longer);
        other.environment.putAll(environment);
        other.folder = folder;
        other.limit = limit;
        return other;
    }

    /** The same, which says on its last line of stderr how many seconds of processor it took. */
    public Program timed() {
        List<String> timed =
                new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='%U %S'; time \"$@\"", "timed"));
        timed.addAll(command);
        Program other = new Program(timed);
        other.environment.putAll(environment);
        other.folder = folder;
        other.limit = limit;
        return other;
    }

    /** Gives the program a home of its own, so that it touches nothing of the user's. */
    public Program atHome(Path home) {
        environment.put("HOME", home.toString());
        environment.put("XDG_CONFIG_HOME", home.resolve(".config").toString());
        environment.put("XDG_DATA_HOME", home.resolve(".local/share").toString());
        environment.put("XDG_STATE_HOME", home.resolve(".local/state").toString());
        environment.put("XDG_CACHE_HOME", home.resolve(".cache").toString());
        environment.put("LC_ALL", "C.UTF-8");
        return this;
    }

    public Program environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public Program in(Path where) {
        folder = where;
        return this;
    }

    /** How long it may take; then it is ended, with all that it started. */
    public Program within(Duration longest) {
        limit = longest;
        return this;
    }

    public Process start() {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Finished run() {
        return run("");
    }

    public Finished run(String input) {
        Process process = start();
        CompletableFuture<String> out = read(process.getInputStream());
        CompletableFuture<String> err = read(process.getErrorStream());
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException endedWithoutReading) {
            // A program may end before it reads its input; its exit status tells the rest.
        }
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                end(process);
                throw new AssertionError(
                        command + " did not end within " + limit + "\n" + said(out) + said(err));
            }
        } catch (InterruptedException e) {
            end(process);
            throw new IllegalStateException(e);
        }
        return new Finished(process.exitValue(), out.join(), err.join());
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** What was said until the end; a daemon that got away may hold the pipe open. */
    private static String said(CompletableFuture<String> pipe) {
        return pipe.completeOnTimeout("(its output is still held open)", 5, TimeUnit.SECONDS)
                .join();
    }

    /**
     * On a platform thread: a pipe that is silent holds the thread that reads it, and two of those
     * are all that carry virtual threads on a small machine, such as the ones of a proxy here.
     */
    private static CompletableFuture<String> read(InputStream stream) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (stream) {
                        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                reader -> Thread.ofPlatform().daemon().start(reader));
    }
}
