package satchel.client.sync;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.client.account.Account;
import satchel.client.state.JsonFile;
import satchel.client.state.StateFolder;
import satchel.sync.runtime.dav.CollectionMarks;

/**
 * {@code homes.json}: the marks of the collections in a home while the home had a certain CTag. As
 * long as it has that CTag they need not be asked for. Forgetting them costs a request.
 */
final class HomeTags {
    private final JsonFile file;

    HomeTags(StateFolder state) {
        this.file = state.file("homes");
    }

    /** Absent if another CTag is remembered, or none. */
    Optional<Map<URI, CollectionMarks>> find(Account account, URI home, String ctag)
            throws IOException {
        Map<URI, CollectionMarks> marks = new HashMap<>();
        for (JsonObject json : file.read()) {
            if (isOf(account, home, json) && file.text(json, "homeTag").equals(ctag)) {
                marks.put(
                        URI.create(file.text(json, "collection")),
                        new CollectionMarks(optional(json, "syncToken"), optional(json, "ctag")));
            }
        }
        return marks.isEmpty() ? Optional.empty() : Optional.of(marks);
    }

    /**
     * @param ctag asked for before the marks: what changed in between will show as another CTag
     */
    void save(Account account, URI home, String ctag, Map<URI, CollectionMarks> marks)
            throws IOException {
        List<JsonObject> all = new ArrayList<>();
        for (JsonObject json : file.read()) {
            if (!isOf(account, home, json)) {
                all.add(json);
            }
        }
        marks.forEach((collection, mark) -> {
            JsonObject json = new JsonObject();
            json.addProperty("home", home.toString());
            json.addProperty("user", account.user());
            json.addProperty("homeTag", ctag);
            json.addProperty("collection", collection.toString());
            mark.token().ifPresent(token -> json.addProperty("syncToken", token));
            mark.ctag().ifPresent(tag -> json.addProperty("ctag", tag));
            all.add(json);
        });
        file.write(all);
    }

    private boolean isOf(Account account, URI home, JsonObject json) throws IOException {
        return file.text(json, "home").equals(home.toString())
                && file.text(json, "user").equals(account.user());
    }

    private Optional<String> optional(JsonObject json, String member) throws IOException {
        return json.has(member) ? Optional.of(file.text(json, member)) : Optional.empty();
    }
}
