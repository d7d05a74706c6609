package satchel.client.cli;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import satchel.client.pair.PairStore;
import satchel.client.state.HistorySetting;
import satchel.client.state.StateFolder;
import satchel.client.sync.Connectors;

/** Runs commands over fakes and keeps what they printed. */
final class CommandLineDriver {
    final FakeJobs jobs = new FakeJobs();
    final FakeReports reports = new FakeReports();
    final PairStore pairs;
    final StateFolder state;
    private final Connectors connectors;
    private String out = "";
    private String err = "";

    CommandLineDriver(Path folder, Connectors connectors) {
        this.state = new StateFolder(folder);
        this.pairs = new PairStore(state);
        this.connectors = connectors;
    }

    int run(String... arguments) {
        StringWriter outText = new StringWriter();
        StringWriter errText = new StringWriter();
        Terminal terminal =
                Terminal.of(
                        new StringReader(""), new PrintWriter(outText), new PrintWriter(errText));
        CommandTree commands =
                new CommandTree(
                        terminal,
                        List.of(
                                new SyncCommand(terminal, jobs, pairs),
                                new ConflictsCommand(terminal, jobs, pairs),
                                new HistoryCommand(
                                        terminal, jobs, pairs, new HistorySetting(state)),
                                new UndoCommand(terminal, jobs, pairs),
                                new WatchCommand(terminal, jobs, pairs),
                                PimsCommand.tree(terminal, connectors, reports),
                                PairsCommand.tree(terminal, pairs, jobs)));
        int status = commands.run(List.of(arguments));
        out = outText.toString();
        err = errText.toString();
        return status;
    }

    String out() {
        return out;
    }

    String err() {
        return err;
    }
}
