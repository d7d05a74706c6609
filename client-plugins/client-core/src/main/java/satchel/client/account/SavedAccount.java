package satchel.client.account;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import satchel.client.secret.Place;
import satchel.client.state.JsonFile;

/** An account as the file has it: with the place of its password, and never with the password. */
record SavedAccount(Account account, Whereabouts password) {
    /** Where a password is. */
    sealed interface Whereabouts {
        record Kept(Place place) implements Whereabouts {}

        /** In the file itself, where versions before the keyring put it. */
        record Plain(String password) implements Whereabouts {}
    }

    static SavedAccount read(JsonFile file, JsonObject json) throws IOException {
        try {
            Account account =
                    new Account(URI.create(file.text(json, "server")), file.text(json, "user"));
            return new SavedAccount(account, whereabouts(file, json));
        } catch (IllegalArgumentException e) {
            throw file.broken("a server in it has no address, or a password an unknown place");
        }
    }

    private static Whereabouts whereabouts(JsonFile file, JsonObject json) throws IOException {
        return json.has("password")
                ? new Whereabouts.Plain(file.text(json, "password"))
                : new Whereabouts.Kept(
                        Place.valueOf(file.text(json, "passwordIn").toUpperCase(Locale.ROOT)));
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("server", account.server().toString());
        json.addProperty("user", account.user());
        switch (password) {
            case Whereabouts.Kept(Place place) ->
                    json.addProperty("passwordIn", place.name().toLowerCase(Locale.ROOT));
            case Whereabouts.Plain(String plain) -> json.addProperty("password", plain);
        }
        return json;
    }

    /** Without what may be a password. */
    @Override
    public String toString() {
        return account.toString();
    }
}
