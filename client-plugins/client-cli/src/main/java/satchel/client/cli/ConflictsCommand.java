package satchel.client.cli;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import satchel.client.pair.PairStore;
import satchel.client.pair.SavedPair;
import satchel.client.sync.JobException;
import satchel.client.sync.SyncJob;
import satchel.client.sync.SyncJobs;
import satchel.sync.core.plan.Choices;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.plan.Reach;
import satchel.sync.runtime.run.ParkedConflict;
import satchel.sync.runtime.run.SyncListener;

/** {@code conflicts}: the records that wait for the user, and how they are settled. */
@Command(
        name = "conflicts",
        description = "Lists the records that both sides changed and that wait for you.",
        mixinStandardHelpOptions = true)
final class ConflictsCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final SyncJobs jobs;
    private final PairStore pairs;

    ConflictsCommand(Terminal terminal, SyncJobs jobs, PairStore pairs) {
        this.terminal = terminal;
        this.jobs = jobs;
        this.pairs = pairs;
    }

    @Override
    public Integer call() throws IOException {
        Table table = new Table("pair", "record", "title", "to decide");
        int waiting = 0;
        int status = ExitStatus.DONE;
        for (SavedPair pair : pairs.all()) {
            try {
                List<ParkedConflict> conflicts = conflicts(pair, new Reach.All());
                conflicts.forEach(conflict -> table.add(row(pair, conflict)));
                waiting += conflicts.size();
            } catch (JobException e) {
                // What cannot be seen of one pair does not hide the others'.
                Failure failure = Failure.of(e);
                terminal.complain(pair.collection() + ": " + failure.sentence());
                status = Math.max(status, failure.exitStatus());
            }
        }
        if (waiting > 0) {
            terminal.say(table.toString());
        } else if (status == ExitStatus.DONE) {
            terminal.say("No record waits for you.");
        }
        return status;
    }

    private static List<String> row(SavedPair pair, ParkedConflict conflict) {
        return List.of(
                pair.id().value(),
                conflict.uid(),
                ConflictText.title(conflict),
                ConflictText.fields(conflict));
    }

    @Command(
            description = "Shows both versions of a record side by side, field by field.",
            mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "PAIR", description = "as 'pairs' lists it") String pair,
            @Parameters(
                            paramLabel = "RECORD",
                            arity = "0..*",
                            description = "as 'conflicts' lists it; all without one")
                    Set<String> records)
            throws IOException, JobException {
        SavedPair saved = saved(pair);
        Set<String> wanted = records == null ? Set.of() : records;
        Map<String, ParkedConflict> waiting = waiting(saved, wanted);
        for (ParkedConflict conflict : waiting.values()) {
            terminal.say(ConflictText.whole(conflict));
        }
        return ExitStatus.DONE;
    }

    @Command(
            description = "Settles conflicts and synchronises these records, and no others.",
            mixinStandardHelpOptions = true)
    int settle(
            @Parameters(paramLabel = "PAIR", description = "as 'pairs' lists it") String pair,
            @Parameters(
                            paramLabel = "RECORD",
                            arity = "1..*",
                            description = "as 'conflicts' lists it")
                    Set<String> records,
            @Option(
                            names = "--with",
                            required = true,
                            paramLabel = "pim|store|newer|both",
                            converter = SyncOptions.ConflictsWord.class,
                            description = "whose version of the fields that collide is taken")
                    ConflictPolicy winner)
            throws IOException, JobException {
        SavedPair saved = saved(pair);
        Set<String> settled = waiting(saved, records).keySet();
        Map<String, ConflictPolicy> winners = new HashMap<>();
        settled.forEach(uid -> winners.put(uid, winner));
        try (SyncView view = new TextView(terminal)) {
            return new SyncRuns(terminal, jobs, pairs, view)
                    .run(saved, new Choices(winners, new Reach.Only(settled)), Optional.empty());
        }
    }

    private SavedPair saved(String start) throws IOException, JobException {
        List<SavedPair> found = pairs.starting(start);
        if (found.size() != 1) {
            throw new JobException(
                    (found.isEmpty() ? "no pair begins with '" : "several pairs begin with '")
                            + start
                            + "'; 'satchel pairs' lists them");
        }
        return found.getFirst();
    }

    private List<ParkedConflict> conflicts(SavedPair pair, Reach reach) throws JobException {
        if (pair.mode() == Mode.REPLACE) {
            return List.of();
        }
        try (SyncJob job = jobs.open(pair, SyncListener.SILENT)) {
            return job.conflicts(reach);
        }
    }

    /**
     * @param wanted none means all
     * @throws JobException if one that is wanted does not wait
     */
    private Map<String, ParkedConflict> waiting(SavedPair pair, Set<String> wanted)
            throws JobException {
        Map<String, ParkedConflict> waiting = new TreeMap<>();
        Reach reach = wanted.isEmpty() ? new Reach.All() : new Reach.Only(wanted);
        for (ParkedConflict conflict : conflicts(pair, reach)) {
            if (wanted.isEmpty() || wanted.contains(conflict.uid())) {
                waiting.put(conflict.uid(), conflict);
            }
        }
        Set<String> missing = new HashSet<>(wanted);
        missing.removeAll(waiting.keySet());
        if (!missing.isEmpty()) {
            throw new JobException(
                    "no conflict waits for you in "
                            + pair.id().value()
                            + " under "
                            + String.join(", ", missing)
                            + "; 'satchel conflicts' lists them");
        }
        return waiting;
    }
}
