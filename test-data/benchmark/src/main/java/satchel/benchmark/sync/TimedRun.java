package satchel.benchmark.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import satchel.benchmark.server.ProcessTree;

/**
 * A command that was run to its end, or until its time was up.
 *
 * @param cpuMillis of it and of all that it waited for, as the shell counts it
 * @param starts how many processes were started one after the other
 * @param output the end of what it said
 */
record TimedRun(
        int status, boolean timeUp, long wallMillis, long cpuMillis, int starts, String output) {
    private static final int SAID = 600;
    private static final String SCRIPT =
            "TIMEFORMAT='%U %S'; { time \"${@:3}\" >\"$1\" 2>&1; } 2>\"$2\"";

    static TimedRun of(
            List<String> command, Map<String, String> environment, Path folder, Duration limit)
            throws IOException {
        Path output = folder.resolve("output.txt");
        Path times = folder.resolve("times.txt");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", SCRIPT, "bash");
        builder.command().addAll(List.of(output.toString(), times.toString()));
        builder.command().addAll(command);
        builder.environment().putAll(environment);
        try {
            writeOutWhatOthersLeft();
            long start = System.nanoTime();
            Process process = builder.start();
            process.getOutputStream().close();
            return await(process, start, limit, output, times);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Whoever waits for the disk waits for its own data, not for those of the run before. */
    private static void writeOutWhatOthersLeft() throws IOException, InterruptedException {
        new ProcessBuilder("sync").start().waitFor();
    }

    private static TimedRun await(
            Process process, long start, Duration limit, Path output, Path times)
            throws IOException, InterruptedException {
        try {
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            long wall = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            if (ended) {
                return new TimedRun(process.exitValue(), false, wall, cpu(times), 1, said(output));
            }
            long cpu = new ProcessTree(process.toHandle()).cpuMillis();
            kill(process);
            return new TimedRun(-1, true, wall, cpu, 1, said(output));
        } catch (InterruptedException e) {
            kill(process);
            throw e;
        }
    }

    /** What a user must do one after the other. */
    TimedRun and(TimedRun next) {
        return new TimedRun(
                next.status,
                next.timeUp,
                wallMillis + next.wallMillis,
                cpuMillis + next.cpuMillis,
                starts + next.starts,
                next.output);
    }

    private static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static long cpu(Path times) throws IOException {
        double seconds = 0;
        for (String part : Files.readString(times).strip().split(" ", -1)) {
            seconds += Double.parseDouble(part);
        }
        return Math.round(seconds * 1000);
    }

    private static String said(Path output) throws IOException {
        String all = Files.readString(output);
        return all.substring(Math.max(0, all.length() - SAID)).strip();
    }
}
