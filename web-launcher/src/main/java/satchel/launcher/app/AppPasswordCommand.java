package satchel.launcher.app;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import satchel.dav.account.AppPasswords;
import satchel.dav.store.AppPassword;

/** {@code user app-password …}: passwords of single devices. */
@Command(
        name = "app-password",
        description = "Passwords of single devices, each revocable on its own.",
        mixinStandardHelpOptions = true)
final class AppPasswordCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(command(), "say what to do: add, list or revoke");
    }

    @Command(description = "Makes one and prints it, once.", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "LABEL", description = "the device's name") String label,
            @Mixin Accounts accounts) {
        AppPasswords.Issued issued =
                accounts.ask(store ->
                        new AppPasswords(store, Clock.systemUTC())
                                .issue(name, label)
                                .orElseThrow(() -> Accounts.unknown(name)));
        command().getOut().println(issued.secret());
        return Exit.DONE.status();
    }

    @Command(description = "Lists id, time of creation and label.", mixinStandardHelpOptions = true)
    int list(@Parameters(paramLabel = "NAME") String name, @Mixin Accounts accounts) {
        for (AppPassword password : of(name, accounts)) {
            command()
                    .getOut()
                    .println(password.id() + "\t" + password.created() + "\t" + password.label());
        }
        return Exit.DONE.status();
    }

    @Command(description = "Takes one away.", mixinStandardHelpOptions = true)
    int revoke(
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "ID", description = "as list shows it") String id,
            @Mixin Accounts accounts) {
        if (!accounts.ask(store -> store.revokeAppPassword(name, id))) {
            throw new RefusedException(
                    Exit.NOT_AS_ASKED, "'" + name + "' has no app password '" + id + "'.");
        }
        command().getOut().println("revoked " + id);
        return Exit.DONE.status();
    }

    private static List<AppPassword> of(String name, Accounts accounts) {
        return accounts.ask(store -> {
            if (!store.users().contains(name)) {
                throw Accounts.unknown(name);
            }
            return store.appPasswords(name);
        });
    }

    private CommandLine command() {
        return Objects.requireNonNull(spec, "set by picocli").commandLine();
    }
}
