package satchel.client.pairing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.net.URI;
import java.util.Optional;

/**
 * A server's answer: its status and, where there is one, the JSON object in its body.
 *
 * @param location where a redirect points
 */
record Reply(URI asked, int status, Optional<String> location, String body) {
    String text(String member) throws PairingException {
        return find(member).orElseThrow(this::unexpected);
    }

    /** Empty where the body has no such text, or is no JSON at all. */
    Optional<String> find(String member) {
        return object().filter(json -> json.get(member) instanceof JsonPrimitive)
                .map(json -> json.get(member).getAsString());
    }

    boolean has(String member, Class<? extends JsonElement> kind) {
        return object().filter(json -> kind.isInstance(json.get(member))).isPresent();
    }

    Reply member(String member) throws PairingException {
        return object().filter(json -> json.get(member) instanceof JsonObject)
                .map(json ->
                        new Reply(asked, status, Optional.empty(), json.get(member).toString()))
                .orElseThrow(this::unexpected);
    }

    PairingException unexpected() {
        return new PairingException(
                PairingException.Reason.UNREACHABLE,
                "%s does not answer as a server to pair with does (status %d)"
                        .formatted(asked, status));
    }

    private Optional<JsonObject> object() {
        try {
            return JsonParser.parseString(body) instanceof JsonObject object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JsonParseException e) {
            return Optional.empty(); // an error page
        }
    }
}
