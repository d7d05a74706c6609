package satchel.client.cli;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import satchel.client.pair.PairStore;
import satchel.client.pair.SavedPair;
import satchel.client.state.HistorySetting;
import satchel.client.sync.JobException;
import satchel.client.sync.SyncJobs;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.journal.PastRun;
import satchel.sync.runtime.journal.SentWrite;

/** {@code history}: the runs that can be undone. */
@Command(
        name = "history",
        description = "Lists the syncs that wrote something; 'undo RUN' takes one back.",
        mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
                    .withZone(ZoneId.systemDefault());

    private final Terminal terminal;
    private final SyncJobs jobs;
    private final PairStore pairs;
    private final HistorySetting setting;

    @Parameters(
            paramLabel = "PAIR",
            arity = "0..1",
            description = "of this pair only, as 'pairs' lists it")
    private Optional<String> pair = Optional.empty();

    @Option(
            names = "--keep-days",
            paramLabel = "N",
            description = "from now on keep them for so many days (30 if you never said)")
    private Optional<Integer> days = Optional.empty();

    @Spec private CommandSpec spec = CommandSpec.create();

    HistoryCommand(Terminal terminal, SyncJobs jobs, PairStore pairs, HistorySetting setting) {
        this.terminal = terminal;
        this.jobs = jobs;
        this.pairs = pairs;
        this.setting = setting;
    }

    @Override
    public Integer call() throws IOException, JobException {
        if (days.filter(wanted -> wanted < 1).isPresent()) {
            throw new ParameterException(spec.commandLine(), "--keep-days takes 1 or more");
        }
        if (days.isPresent()) {
            setting.keep(days.get());
        }
        Table table = new Table("run", "started", "pair", "mode", "PIM", "server", "note");
        int runs = 0;
        for (SavedPair saved : new KnownPairs(pairs, jobs).starting(pair.orElse(""))) {
            for (PastRun run : jobs.history(saved)) {
                runs++;
                table.add(row(saved, run));
            }
        }
        terminal.say(runs == 0 ? "No sync has written anything." : table.toString());
        return ExitStatus.DONE;
    }

    private static List<String> row(SavedPair pair, PastRun run) {
        return List.of(
                run.name(),
                TIME.format(run.started()),
                pair.id().value(),
                Word.of(run.mode()),
                counts(run, Side.PIM),
                counts(run, Side.STORE),
                note(run));
    }

    /** Created, updated, deleted. */
    private static String counts(PastRun run, Side side) {
        return "+%d ~%d -%d"
                .formatted(
                        run.count(side, SentWrite.Kind.CREATED),
                        run.count(side, SentWrite.Kind.UPDATED),
                        run.count(side, SentWrite.Kind.DELETED));
    }

    private static String note(PastRun run) {
        String undoes = run.undone().map(other -> "undid " + other).orElse("");
        return run.ended().isPresent() ? undoes : (undoes + " was killed").strip();
    }
}
