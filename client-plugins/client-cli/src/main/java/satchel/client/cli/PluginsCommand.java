package satchel.client.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import satchel.client.account.Account;
import satchel.client.account.AccountStore;
import satchel.client.catalogue.Offer;
import satchel.client.catalogue.RefusedException;
import satchel.client.installer.CatalogueSource;
import satchel.client.installer.InstalledPlugin;
import satchel.client.installer.Outcome;
import satchel.client.installer.PluginInstaller;
import satchel.client.report.Reports;
import satchel.client.sync.JobException;

/** {@code plugins}: what is installed and offered, and how it comes and goes. */
@Command(
        name = "plugins",
        description = "Lists, installs, updates and removes plug-ins, and goes back.",
        mixinStandardHelpOptions = true)
final class PluginsCommand {
    private final Terminal terminal;
    private final AccountStore accounts;
    private final PluginInstaller installer;
    private final Reports reports;

    PluginsCommand(
            Terminal terminal, AccountStore accounts, PluginInstaller installer, Reports reports) {
        this.terminal = terminal;
        this.accounts = accounts;
        this.installer = installer;
        this.reports = reports;
    }

    @Command(
            description = "Lists the plug-ins installed here and those the paired server offers.",
            mixinStandardHelpOptions = true)
    int list() throws IOException {
        List<InstalledPlugin> installed = installer.installed();
        Table table = new Table("plug-in", "version", "is", "name");
        for (InstalledPlugin plugin : installed) {
            String state =
                    plugin.refused().map(why -> "refused: " + why.sentence()).orElse("installed");
            table.add(row(plugin.offer(), state));
        }
        Optional<String> withheld = addOffers(installed, table);
        terminal.say(table.toString());
        withheld.ifPresent(
                why -> terminal.complain("what the server offers cannot be listed: " + why));
        return withheld.isPresent() ? ExitStatus.IMPOSSIBLE : ExitStatus.DONE;
    }

    @Command(
            description = "Fetches a plug-in, verifies it and starts it.",
            mixinStandardHelpOptions = true)
    int install(
            @Parameters(paramLabel = "ID", description = "as 'plugins list' names it") String id,
            @Option(
                            names = "--from",
                            paramLabel = "URL-or-folder",
                            description = "a signed catalogue, instead of the paired server's")
                    Optional<String> from)
            throws IOException, RefusedException, JobException, InterruptedException {
        CatalogueSource source = from.isPresent() ? CatalogueSource.of(from.get()) : ofServer();
        terminal.say(OutcomeText.of(installer.install(id, source)));
        // The plug-in is there, be this told or not: the next 'pims' tells it, or says why not.
        reports.tell();
        return ExitStatus.DONE;
    }

    @Command(
            description = "Brings every plug-in to the version the paired server offers.",
            mixinStandardHelpOptions = true)
    int update() throws IOException, RefusedException, JobException {
        List<Outcome> outcomes = installer.update(ofServer());
        outcomes.forEach(outcome -> terminal.say(OutcomeText.of(outcome)));
        if (outcomes.isEmpty()) {
            terminal.say("No plug-in is installed.");
        }
        return outcomes.stream().anyMatch(Outcome.Unchanged.class::isInstance)
                ? ExitStatus.SOME_LEFT
                : ExitStatus.DONE;
    }

    @Command(
            description = "Takes a plug-in out; the records it brought stay where they are.",
            mixinStandardHelpOptions = true)
    int remove(@Parameters(paramLabel = "ID", description = "as 'plugins list' names it") String id)
            throws IOException, RefusedException {
        Offer gone = installer.remove(id);
        terminal.say("Plug-in '%s' %s is removed.".formatted(gone.id(), gone.version()));
        return ExitStatus.DONE;
    }

    @Command(
            name = "go-back",
            description = "Takes the version of a plug-in that was there before.",
            mixinStandardHelpOptions = true)
    int goBack(@Parameters(paramLabel = "ID", description = "as 'plugins list' names it") String id)
            throws IOException, RefusedException {
        Offer before = installer.goBack(id);
        terminal.say("Plug-in '%s' is back at %s.".formatted(before.id(), before.version()));
        return ExitStatus.DONE;
    }

    /**
     * Why the paired server's catalogue cannot be shown; absent if it is, or there is no server.
     */
    private Optional<String> addOffers(List<InstalledPlugin> installed, Table table)
            throws IOException {
        Optional<Account> account = accounts.current();
        if (account.isEmpty()) {
            return Optional.empty();
        }
        try {
            for (Offer offer : installer.offers(CatalogueSource.ofServer(account.get().server()))) {
                addUnlessHere(offer, installed, table);
            }
            return Optional.empty();
        } catch (RefusedException | IOException e) {
            return Optional.of(Failure.of(e).sentence());
        }
    }

    private static void addUnlessHere(Offer offer, List<InstalledPlugin> installed, Table table) {
        Optional<Offer> here =
                installed.stream()
                        .map(InstalledPlugin::offer)
                        .filter(plugin -> plugin.id().equals(offer.id()))
                        .findFirst();
        if (here.isEmpty()) {
            table.add(row(offer, "offered"));
        } else if (here.get().version().compareTo(offer.version()) < 0) {
            table.add(row(offer, "an update"));
        } else if (here.get().version().equals(offer.version())
                && !here.get().isSameFileAs(offer)) {
            table.add(row(offer, "another build"));
        }
    }

    private static List<String> row(Offer offer, String state) {
        return List.of(offer.id(), offer.version().toString(), state, offer.name());
    }

    private CatalogueSource ofServer() throws IOException, JobException {
        Account account =
                accounts.current()
                        .orElseThrow(() ->
                                new JobException(
                                        "this machine is not paired with a server;"
                                                + " 'satchel pair URL' does that"));
        return CatalogueSource.ofServer(account.server());
    }
}
