package satchel.launcher.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import satchel.dav.account.PasswordHash;
import satchel.dav.account.Passwords;
import satchel.dav.store.AccountStore;
import satchel.dav.store.sqlite.SqliteStores;

/** {@code up}: for a person who wants it running now. */
@Command(
        name = "up",
        description =
                "Starts the server here and says where, with a first account if none is there.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    private static final String FIRST_USER = "me";

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            defaultValue = "8420",
            paramLabel = "N",
            description = "0 for any unused one (default: ${DEFAULT-VALUE})")
    private int port;

    @Mixin private ListenOptions listen = new ListenOptions();
    @Mixin private DataOption data = new DataOption();

    @Override
    public Integer call() {
        RunningServer server =
                RunningServer.start(SqliteStores.open(data.folder()), listen.host(), port);
        List<String> account = account(server.accounts());
        PrintWriter out = Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
        out.println("ready " + server.address());
        out.println();
        out.println("  URL       " + server.address() + "/");
        account.forEach(out::println);
        out.println("  data      " + data.folder());
        out.println();
        out.println("Open the URL in a browser. Ctrl+C stops the server.");
        out.flush();
        return server.runUntilStopped();
    }

    /** What to sign in with; makes the first account if there is none. */
    private static List<String> account(AccountStore accounts) {
        List<String> users = accounts.users();
        if (!users.isEmpty()) {
            return List.of(
                    "  user      " + String.join(", ", users),
                    "  password  as set before; './satchel user passwd NAME' sets another");
        }
        String password = Passwords.generate();
        accounts.add(FIRST_USER, PasswordHash.of(password));
        return List.of(
                "  user      " + FIRST_USER, "  password  " + password + "  (shown this once)");
    }
}
