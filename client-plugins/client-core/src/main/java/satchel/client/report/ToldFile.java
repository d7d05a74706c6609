package satchel.client.report;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import satchel.client.account.Account;
import satchel.client.catalogue.Sha256;
import satchel.client.state.JsonFile;
import satchel.client.state.StateFolder;
import satchel.client.state.StateLock;

/** {@code told.json}: what each account was told last, by its hash. */
final class ToldFile {
    private static final String LIST = "told";
    private static final String TAKEN = "taken";
    private static final String NOT_TAKEN = "not-taken";
    private static final String NEVER = "never";

    private final StateFolder state;
    private final JsonFile file;

    ToldFile(StateFolder state) {
        this.state = state;
        this.file = state.file(LIST);
    }

    Told of(Account account) throws IOException {
        return read().getOrDefault(account, new Told.NothingYet());
    }

    void save(Account account, Told told) throws IOException {
        try (StateLock _ = state.lock(LIST)) {
            Map<Account, Told> all = read();
            all.remove(account);
            if (!(told instanceof Told.NothingYet)) {
                all.put(account, told);
            }
            file.write(
                    all.entrySet().stream()
                            .map(entry -> json(entry.getKey(), entry.getValue()))
                            .toList());
        }
    }

    private Map<Account, Told> read() throws IOException {
        Map<Account, Told> all = new LinkedHashMap<>();
        for (JsonObject json : file.read()) {
            all.put(account(json), told(json));
        }
        return all;
    }

    private Account account(JsonObject json) throws IOException {
        try {
            return new Account(URI.create(file.text(json, "server")), file.text(json, "user"));
        } catch (IllegalArgumentException e) {
            throw file.broken("a server in it has no address");
        }
    }

    private Told told(JsonObject json) throws IOException {
        return switch (file.text(json, "report")) {
            case NEVER -> new Told.NothingEver();
            case TAKEN -> new Told.Taken(hash(json));
            case NOT_TAKEN -> new Told.NotTaken(hash(json));
            default -> throw file.broken("it says something else of a report than was told");
        };
    }

    private Sha256 hash(JsonObject json) throws IOException {
        try {
            return new Sha256(file.text(json, "sha256"));
        } catch (IllegalArgumentException e) {
            throw file.broken("a report's hash in it is none");
        }
    }

    private static JsonObject json(Account account, Told told) {
        JsonObject json = new JsonObject();
        json.addProperty("server", account.server().toString());
        json.addProperty("user", account.user());
        switch (told) {
            case Told.NothingYet() -> {}
            case Told.NothingEver() -> json.addProperty("report", NEVER);
            case Told.Taken(Sha256 hash) -> add(json, TAKEN, hash);
            case Told.NotTaken(Sha256 hash) -> add(json, NOT_TAKEN, hash);
        }
        return json;
    }

    private static void add(JsonObject json, String report, Sha256 hash) {
        json.addProperty("report", report);
        json.addProperty("sha256", hash.hex());
    }
}
