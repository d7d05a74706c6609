package satchel.launcher.app;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import satchel.dav.account.PasswordHash;
import satchel.dav.account.Passwords;
import satchel.dav.store.AccountStore;

/** {@code user …}: the accounts of a server, whether or not it is running. */
@Command(
        name = "user",
        description = "The accounts of a server, whether or not it is running.",
        mixinStandardHelpOptions = true,
        subcommands = AppPasswordCommand.class)
final class UserCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                command(), "say what to do: add, list, remove, passwd, quota or app-password");
    }

    @Command(description = "Adds users.", mixinStandardHelpOptions = true)
    int add(
            @Parameters(arity = "1..*", paramLabel = "NAME", description = UserName.RULE)
                    List<String> names,
            @Option(
                            names = "--password-stdin",
                            description = "read it from standard input, a line for each name")
                    boolean passwordFromStandardInput,
            @Mixin Accounts accounts) {
        List<UserName> users = names.stream().map(UserName::of).toList();
        Map<String, String> hashes = new LinkedHashMap<>();
        for (UserName user : users) {
            hashes.put(
                    user.text(), PasswordHash.of(password(user.text(), passwordFromStandardInput)));
        }
        Set<String> added = accounts.make(store -> add(store, hashes));
        added.forEach(name -> say("added " + name));
        for (String name : hashes.keySet()) {
            if (!added.contains(name)) {
                throw new RefusedException(
                        Exit.NOT_AS_ASKED,
                        "there is a user '"
                                + name
                                + "' already; 'user passwd' changes a password.");
            }
        }
        return Exit.DONE.status();
    }

    private static Set<String> add(AccountStore accounts, Map<String, String> hashes) {
        Set<String> added = new LinkedHashSet<>();
        hashes.forEach((name, hash) -> {
            if (accounts.add(name, hash)) {
                added.add(name);
            }
        });
        return added;
    }

    @Command(description = "Lists the users.", mixinStandardHelpOptions = true)
    int list(@Mixin Accounts accounts) {
        accounts.ask(AccountStore::users).forEach(this::say);
        return Exit.DONE.status();
    }

    @Command(
            description = "Removes a user and the passwords of the user's devices; the data stays.",
            mixinStandardHelpOptions = true)
    int remove(@Parameters(paramLabel = "NAME") String name, @Mixin Accounts accounts) {
        if (!accounts.ask(store -> store.remove(name))) {
            throw Accounts.unknown(name);
        }
        return say("removed " + name + "; what this user stored is still in " + accounts.place());
    }

    @Command(
            description = "Gives a user another password; devices keep theirs.",
            mixinStandardHelpOptions = true)
    int passwd(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--password-stdin", description = "read it from standard input")
                    boolean passwordFromStandardInput,
            @Mixin Accounts accounts) {
        if (!accounts.ask(AccountStore::users).contains(name)) {
            throw Accounts.unknown(name);
        }
        String hash = PasswordHash.of(password(name, passwordFromStandardInput));
        if (!accounts.ask(store -> store.setPasswordHash(name, hash))) {
            throw Accounts.unknown(name);
        }
        return say("changed the password of " + name);
    }

    @Command(
            description = "Says how much a user may keep, or sets it.",
            mixinStandardHelpOptions = true)
    int quota(
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(arity = "0..1", paramLabel = "SIZE", description = ByteCount.RULE)
                    @Nullable String size,
            @Mixin Accounts accounts) {
        if (size != null) {
            OptionalLong bytes = ByteCount.parse(size);
            if (!accounts.ask(store -> store.setQuota(name, bytes))) {
                throw Accounts.unknown(name);
            }
        }
        if (!accounts.ask(AccountStore::users).contains(name)) {
            throw Accounts.unknown(name);
        }
        OptionalLong quota = accounts.ask(store -> store.quota(name));
        return say(name + " may keep " + ByteCount.inWords(quota));
    }

    private String password(String user, boolean fromStandardInput) {
        String password =
                fromStandardInput
                        ? PasswordInput.fromStandardInput()
                        : PasswordInput.fromTerminal(user);
        Passwords.weakness(user, password)
                .ifPresent(advice -> command().getErr().println("satchel: " + advice));
        return password;
    }

    private int say(String line) {
        command().getOut().println(line);
        return Exit.DONE.status();
    }

    private CommandLine command() {
        return Objects.requireNonNull(spec, "set by picocli").commandLine();
    }
}
