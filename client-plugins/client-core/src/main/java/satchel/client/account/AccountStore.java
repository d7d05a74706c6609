package satchel.client.account;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import satchel.client.account.SavedAccount.Whereabouts;
import satchel.client.secret.Place;
import satchel.client.secret.SecretException;
import satchel.client.secret.Vault;
import satchel.client.state.JsonFile;
import satchel.client.state.StateFolder;
import satchel.client.state.StateLock;

/**
 * {@code accounts.json}: every account, the last paired first, and where each password is kept.
 * Passwords that an older version wrote into the file are moved out of it when it is next read;
 * each is read back from its new place before the file loses it.
 */
@Component(service = AccountStore.class)
public final class AccountStore {
    private final StateFolder state;
    private final JsonFile file;
    private final Vault vault;

    @Activate
    public AccountStore(@Reference StateFolder state, @Reference Vault vault) {
        this.state = state;
        this.file = state.file("accounts");
        this.vault = vault;
    }

    public List<Account> all() throws IOException {
        return saved().stream().map(SavedAccount::account).toList();
    }

    /** The account that was paired last: where things go unless an address says otherwise. */
    public Optional<Account> current() throws IOException {
        return all().stream().findFirst();
    }

    /** The account to use for an address of a collection. */
    public Optional<Account> holding(URI address) throws IOException {
        return all().stream().filter(account -> account.holds(address)).findFirst();
    }

    public Optional<Account> find(URI server, String user) throws IOException {
        return all().stream().filter(new Account(server, user)::equals).findFirst();
    }

    /**
     * The way in to one of the accounts.
     *
     * @throws SecretException if its password cannot be had now
     */
    public SignIn signIn(Account account) throws IOException {
        SavedAccount saved =
                find(saved(), account)
                        .orElseThrow(() -> new IOException("there is no account " + account));
        return switch (saved.password()) {
            case Whereabouts.Plain(String password) -> new SignIn(account, password);
            case Whereabouts.Kept(Place place) ->
                    new SignIn(account, vault.read(account.secret(), place));
        };
    }

    /**
     * Whether a new password could be kept: asked before a server gives one out.
     *
     * @throws SecretException if not
     */
    public void prepare() throws IOException {
        vault.prepare();
    }

    /** Adds an account, or gives the same user at the same server a new password. */
    public synchronized void save(SignIn signIn) throws IOException {
        Account account = signIn.account();
        try (StateLock _ = state.lock("accounts")) {
            List<SavedAccount> before = read();
            List<SavedAccount> after = new ArrayList<>(before);
            after.removeIf(other -> other.account().equals(account));
            Place place = vault.keep(account.secret(), signIn.password());
            after.addFirst(new SavedAccount(account, new Whereabouts.Kept(place)));
            write(after);
            if (find(before, account).filter(old -> isElsewhere(old, place)).isPresent()) {
                vault.forgetOutside(account.secret(), place);
            }
        }
    }

    private static boolean isElsewhere(SavedAccount old, Place place) {
        return old.password() instanceof Whereabouts.Kept(Place before) && before != place;
    }

    private synchronized List<SavedAccount> saved() throws IOException {
        List<SavedAccount> all = read();
        return all.stream().anyMatch(AccountStore::isPlain) ? moved() : all;
    }

    /** Another client may be at the same: what is there is read again behind the lock. */
    private List<SavedAccount> moved() throws IOException {
        try (StateLock _ = state.lock("accounts")) {
            List<SavedAccount> before = read();
            List<SavedAccount> after = before.stream().map(this::moved).toList();
            if (!after.equals(before)) {
                write(after);
            }
            return after;
        }
    }

    private SavedAccount moved(SavedAccount saved) {
        if (!(saved.password() instanceof Whereabouts.Plain(String password))) {
            return saved;
        }
        try {
            Place place = vault.keep(saved.account().secret(), password);
            return new SavedAccount(saved.account(), new Whereabouts.Kept(place));
        } catch (SecretException notNow) {
            return saved; // a locked keyring loses nothing: the next run tries again
        }
    }

    private static boolean isPlain(SavedAccount saved) {
        return saved.password() instanceof Whereabouts.Plain;
    }

    private static Optional<SavedAccount> find(List<SavedAccount> all, Account account) {
        return all.stream().filter(saved -> saved.account().equals(account)).findFirst();
    }

    private List<SavedAccount> read() throws IOException {
        List<SavedAccount> accounts = new ArrayList<>();
        for (JsonObject json : file.read()) {
            accounts.add(SavedAccount.read(file, json));
        }
        return accounts;
    }

    private void write(List<SavedAccount> accounts) throws IOException {
        file.write(accounts.stream().map(SavedAccount::json).toList());
    }
}
