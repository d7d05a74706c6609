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
import satchel.client.state.JsonFile;
import satchel.client.state.StateFolder;

/** {@code accounts.json}: every account, the last paired first. Only this user may open it. */
@Component(service = AccountStore.class)
public final class AccountStore {
    private final JsonFile file;

    @Activate
    public AccountStore(@Reference StateFolder state) {
        this.file = state.file("accounts");
    }

    public synchronized List<Account> all() throws IOException {
        List<Account> accounts = new ArrayList<>();
        for (JsonObject json : file.read()) {
            accounts.add(account(json));
        }
        return accounts;
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
        return all().stream()
                .filter(account -> account.server().equals(server) && account.user().equals(user))
                .findFirst();
    }

    /** Adds an account, or gives the same user at the same server a new password. */
    public synchronized void save(Account account) throws IOException {
        List<JsonObject> accounts = new ArrayList<>();
        accounts.add(json(account));
        for (Account other : all()) {
            if (!(other.server().equals(account.server()) && other.user().equals(account.user()))) {
                accounts.add(json(other));
            }
        }
        file.write(accounts);
    }

    private Account account(JsonObject json) throws IOException {
        try {
            return new Account(
                    URI.create(file.text(json, "server")),
                    file.text(json, "user"),
                    file.text(json, "password"));
        } catch (IllegalArgumentException e) {
            throw file.broken("a server in it has no address");
        }
    }

    private static JsonObject json(Account account) {
        JsonObject json = new JsonObject();
        json.addProperty("server", account.server().toString());
        json.addProperty("user", account.user());
        json.addProperty("password", account.password());
        return json;
    }
}
