package satchel.client.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import satchel.client.timer.Scheduler;
import satchel.client.timer.TimerFile;
import satchel.client.timer.Timers;

/** {@code timer}: has the system run {@code sync --all} from time to time. */
@Command(
        name = "timer",
        description = "Says whether the system runs 'sync --all' from time to time.",
        mixinStandardHelpOptions = true)
final class TimerCommand implements Callable<Integer> {
    static final class SchedulerWord extends Word<Scheduler> {
        SchedulerWord() {
            super(Scheduler.class);
        }
    }

    private final Terminal terminal;
    private final Timers timers;

    TimerCommand(Terminal terminal, Timers timers) {
        this.terminal = terminal;
        this.timers = timers;
    }

    @Override
    public Integer call() {
        terminal.say(
                timers.isInstalled()
                        ? "A timer for %s is there.".formatted(Word.of(timers.here()))
                        : "No timer is there; 'satchel timer install' writes one.");
        return ExitStatus.DONE;
    }

    @Command(
            description = "Writes the files for this system and starts the timer.",
            mixinStandardHelpOptions = true)
    int install(
            @Option(
                            names = "--every",
                            paramLabel = "INTERVAL",
                            converter = Interval.class,
                            defaultValue = "15m",
                            description = "how often: 5m, 2h (15m)")
                    Duration every)
            throws IOException {
        for (TimerFile file : timers.write(every)) {
            terminal.say("Wrote " + file.path());
        }
        return told(timers.here().toStart());
    }

    @Command(
            description = "Stops the timer and removes its files.",
            mixinStandardHelpOptions = true)
    int remove() throws IOException {
        if (!timers.isInstalled()) {
            terminal.say("No timer is there.");
            return ExitStatus.DONE;
        }
        int status = told(timers.here().toStop());
        for (Path file : timers.remove()) {
            terminal.say("Removed " + file);
        }
        return status;
    }

    @Command(
            description = "Shows the files for this system or another, and writes nothing.",
            mixinStandardHelpOptions = true)
    int show(
            @Option(
                            names = "--for",
                            paramLabel = "systemd|launchd|task-scheduler",
                            converter = SchedulerWord.class,
                            description = "the system; this one without it")
                    Optional<Scheduler> other,
            @Option(
                            names = "--every",
                            paramLabel = "INTERVAL",
                            converter = Interval.class,
                            defaultValue = "15m",
                            description = "how often: 5m, 2h (15m)")
                    Duration every) {
        Scheduler scheduler = other.orElse(timers.here());
        for (TimerFile file : timers.files(scheduler, every)) {
            terminal.say("# " + file.path());
            terminal.say(file.text().replace("\uFEFF", ""));
        }
        terminal.say("# then: " + String.join(" && ", scheduler.toStart()));
        return ExitStatus.DONE;
    }

    private int told(List<String> commands) {
        List<String> left = timers.tell(commands);
        left.forEach(command -> terminal.complain("run this yourself: " + command));
        return left.isEmpty() ? ExitStatus.DONE : ExitStatus.SOME_LEFT;
    }
}
