package satchel.client.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import satchel.client.account.AccountStore;
import satchel.client.account.SignIn;
import satchel.client.catalogue.RefusedException;
import satchel.client.installer.CatalogueSource;
import satchel.client.installer.PluginInstaller;
import satchel.client.pairing.Pairing;
import satchel.client.pairing.PairingException;
import satchel.client.pairing.PairingLink;
import satchel.client.report.Reports;

/** {@code pair}: makes this machine known to a server, and fetches the plug-in a link asks for. */
@Command(
        name = "pair",
        description = "Pairs this machine with a server.",
        mixinStandardHelpOptions = true)
final class PairCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final AccountStore accounts;
    private final PluginInstaller installer;
    private final Reports reports;

    @Parameters(
            paramLabel = "URL",
            description =
                    "the server's address, a satchel://pair link from its pages, or with a password"
                            + " its host name or your e-mail address there")
    private String address = "";

    @Option(
            names = "--username",
            paramLabel = "NAME",
            description = "sign in by name and password, at any CalDAV or CardDAV server")
    private Optional<String> user = Optional.empty();

    @Option(names = "--password-stdin", description = "read the password from standard input")
    private boolean passwordOnStdin;

    @Option(
            names = "--no-report",
            description = "never tell this server which programs and databases are on this machine")
    private boolean silent;

    @Spec private CommandSpec spec = CommandSpec.create();

    PairCommand(
            Terminal terminal, AccountStore accounts, PluginInstaller installer, Reports reports) {
        this.terminal = terminal;
        this.accounts = accounts;
        this.installer = installer;
        this.reports = reports;
    }

    @Override
    public Integer call()
            throws PairingException, RefusedException, IOException, InterruptedException {
        boolean named = passwordOnStdin && Pairing.isName(address);
        if (user.isPresent() ? !passwordOnStdin : passwordOnStdin && !address.contains("@")) {
            throw usage("--username and --password-stdin go together");
        }
        // A server gives out a password once: not before it can be kept.
        accounts.prepare();
        Pairing pairing = new Pairing(new PairingLines(terminal), device());
        if (named) {
            keep(pairing.byDomain(address, user, password()));
        } else if (user.isPresent()) {
            keep(pairing.withPassword(address, user.get(), password()));
        } else if (address.startsWith("satchel:")) {
            PairingLink link = PairingLink.parse(address);
            keep(pairing.fromLink(link));
            if (link.pim().isPresent()) {
                install(link.pim().get(), link.server());
            }
        } else {
            keep(pairing.clientFirst(address));
        }
        // The machine is paired, be this told or not: the next 'pims' tells it, or says why not.
        reports.tell();
        return ExitStatus.DONE;
    }

    private void keep(SignIn signIn) throws IOException {
        accounts.save(signIn);
        reports.choose(signIn.account(), silent ? Reports.Wish.TELL_NOTHING : Reports.Wish.TELL);
        terminal.say(
                "Paired with %s as %s."
                        .formatted(signIn.account().server(), signIn.account().user()));
    }

    /** The user asked for it on the signed-in page, and has just confirmed that it was them. */
    private void install(String pim, URI server) throws RefusedException, IOException {
        terminal.say(OutcomeText.of(installer.install(pim, CatalogueSource.ofServer(server))));
    }

    private String password() throws IOException {
        return terminal.readLine()
                .filter(line -> !line.isEmpty())
                .orElseThrow(() -> usage("there is no password on standard input"));
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static String device() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "this computer"; // it has no name; the code tells it apart all the same
        }
    }
}
