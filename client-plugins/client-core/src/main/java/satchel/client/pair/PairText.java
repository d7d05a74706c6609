package satchel.client.pair;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import satchel.client.api.Kind;
import satchel.client.state.JsonFile;
import satchel.sync.core.guard.GuardLimits;
import satchel.sync.core.guard.Limits;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Direction;
import satchel.sync.core.plan.Mode;

/** A pair as JSON; the choices in the words of the command line. */
final class PairText {
    private PairText() {}

    static JsonObject write(NamedPair named) {
        JsonObject json = new JsonObject();
        json.addProperty("name", named.name().value());
        write(named.pair(), json);
        return json;
    }

    static JsonObject write(SavedPair pair) {
        JsonObject json = new JsonObject();
        write(pair, json);
        return json;
    }

    private static void write(SavedPair pair, JsonObject json) {
        json.addProperty("id", pair.id().value());
        json.addProperty("pim", pair.pim());
        PartText.write(pair.parts(), json);
        json.addProperty("kind", word(pair.kind()));
        json.addProperty("server", pair.server().toString());
        json.addProperty("user", pair.user());
        json.addProperty("collection", pair.collection());
        json.addProperty("mode", word(pair.mode()));
        json.addProperty("direction", word(pair.direction()));
        json.addProperty("deletions", word(pair.deletions()));
        json.addProperty("conflicts", word(pair.conflicts()));
        json.addProperty("guardPim", pair.limits().pim().toString());
        json.addProperty("guardServer", pair.limits().store().toString());
    }

    /** Absent from files of before there were names. */
    static Optional<PairName> name(JsonFile file, JsonObject json) throws IOException {
        return json.has("name")
                ? Optional.of(new PairName(file.text(json, "name")))
                : Optional.empty();
    }

    static SavedPair read(JsonFile file, JsonObject json) throws IOException {
        try {
            return new SavedPair(
                    file.text(json, "pim"),
                    PartText.read(file, json),
                    Kind.valueOf(constant(file.text(json, "kind"))),
                    URI.create(file.text(json, "server")),
                    file.text(json, "user"),
                    file.text(json, "collection"),
                    Mode.valueOf(constant(file.text(json, "mode"))),
                    direction(file, json),
                    Deletions.valueOf(constant(file.text(json, "deletions"))),
                    ConflictPolicy.valueOf(constant(file.text(json, "conflicts"))),
                    new GuardLimits(
                            limits(file, json, "guardPim"), limits(file, json, "guardServer")));
        } catch (IllegalArgumentException e) {
            throw file.broken("a pair in it has an unknown kind, mode or address");
        }
    }

    /** Absent from files of before there was another one. */
    private static Direction direction(JsonFile file, JsonObject json) throws IOException {
        return json.has("direction")
                ? Direction.valueOf(constant(file.text(json, "direction")))
                : Direction.TO_STORE;
    }

    /** Absent from files of before they could be chosen. */
    private static Limits limits(JsonFile file, JsonObject json, String member) throws IOException {
        if (!json.has(member)) {
            return Limits.USUAL;
        }
        return Limits.parse(file.text(json, member))
                .orElseThrow(() -> file.broken("its '" + member + "' is not as 10:20:50"));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
