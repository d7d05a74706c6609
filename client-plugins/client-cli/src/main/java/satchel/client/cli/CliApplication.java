package satchel.client.cli;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import satchel.client.account.AccountStore;
import satchel.client.api.app.Application;
import satchel.client.installer.PluginInstaller;
import satchel.client.pair.PairStore;
import satchel.client.report.Reports;
import satchel.client.state.HistorySetting;
import satchel.client.state.StateFolder;
import satchel.client.sync.Connectors;
import satchel.client.sync.SyncJobs;
import satchel.client.timer.Timers;

/** The command line as the launcher starts it. */
@Component(property = Application.MODE + "=" + Application.CLI)
public final class CliApplication implements Application {
    private final Terminal terminal = Terminal.ofProcess();
    private final CommandTree commands;
    private final PluginInstaller installer;

    @Activate
    public CliApplication(
            @Reference StateFolder state,
            @Reference AccountStore accounts,
            @Reference PluginInstaller installer,
            @Reference Connectors connectors,
            @Reference PairStore pairs,
            @Reference SyncJobs jobs,
            @Reference Timers timers,
            @Reference Reports reports) {
        this.installer = installer;
        this.commands =
                new CommandTree(
                        terminal,
                        List.of(
                                new PairCommand(terminal, accounts, installer, reports),
                                new PluginsCommand(terminal, accounts, installer, reports),
                                new SyncCommand(terminal, jobs, pairs),
                                new ConflictsCommand(terminal, jobs, pairs),
                                new HistoryCommand(
                                        terminal, jobs, pairs, new HistorySetting(state)),
                                new UndoCommand(terminal, jobs, pairs),
                                new WatchCommand(terminal, jobs, pairs),
                                new TimerCommand(terminal, timers),
                                PimsCommand.tree(terminal, connectors, reports),
                                PairsCommand.tree(terminal, pairs, jobs)));
    }

    @Override
    public int run(List<String> arguments) {
        // A plug-in that was left out explains why its PIM is missing from whatever comes next.
        installer.complaints().forEach(terminal::complain);
        return commands.run(arguments);
    }
}
