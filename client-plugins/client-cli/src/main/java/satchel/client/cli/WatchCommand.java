package satchel.client.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import satchel.client.pair.NamedPair;
import satchel.client.pair.PairName;
import satchel.client.pair.PairStore;
import satchel.client.sync.SyncJobs;
import satchel.client.watch.Pace;
import satchel.client.watch.Watch;

/** {@code watch}: syncs as soon as something changed, until it is stopped. */
@Command(
        name = "watch",
        description = {
            "Keeps saved pairs in step until it is stopped (Ctrl-C, SIGTERM).",
            "A database that says so by file events is synchronised when it was left alone for two"
                    + " seconds; the server is asked at an interval whether something changed."
                    + " What would delete much is not done: it is named, and waits for you."
        },
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
    private static final int SECONDS_TO_END = 30;

    private final Terminal terminal;
    private final SyncJobs jobs;
    private final PairStore pairs;

    @Parameters(
            paramLabel = "PAIR",
            arity = "0..*",
            description = "as 'pairs' names them; all of them without one")
    private List<String> names = List.of();

    @Option(
            names = "--every",
            paramLabel = "INTERVAL",
            converter = Interval.class,
            description = "how often to ask the server: 30s, 5m, 2h (1m)")
    private Duration every = Duration.ofMinutes(1);

    @Spec private CommandSpec spec = CommandSpec.create();

    WatchCommand(Terminal terminal, SyncJobs jobs, PairStore pairs) {
        this.terminal = terminal;
        this.jobs = jobs;
        this.pairs = pairs;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        checkUsage();
        Watch watch = new Watch(jobs, this::chosen, Pace.every(every), new WatchLines(terminal));
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(watch, ended)));
        try {
            watch.run();
            terminal.say("Stopped watching.");
            return ExitStatus.DONE;
        } finally {
            ended.countDown();
        }
    }

    /** The process stays until what is being written has been written and remembered. */
    private static void end(Watch watch, CountDownLatch ended) {
        watch.stop();
        try {
            if (!ended.await(SECONDS_TO_END, TimeUnit.SECONDS)) {
                System.err.println("satchel: a sync did not end in time; the next one goes on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void checkUsage() throws IOException {
        PairArgument argument = new PairArgument(spec, pairs);
        for (String name : names) {
            argument.saved(name);
        }
        if (chosen().isEmpty()) {
            throw argument.usage("there is no saved pair; 'satchel pairs add' saves one");
        }
    }

    /** Those of them that are still saved. */
    private List<NamedPair> chosen() throws IOException {
        List<PairName> wanted = names.stream().map(PairName::new).toList();
        return pairs.named().stream()
                .filter(pair -> wanted.isEmpty() || wanted.stream().anyMatch(pair.name()::isSame))
                .toList();
    }
}
