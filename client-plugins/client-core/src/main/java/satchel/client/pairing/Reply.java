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
        if (object().get(member) instanceof JsonPrimitive value) {
            return value.getAsString();
        }
        throw unexpected();
    }

    Reply member(String member) throws PairingException {
        if (object().get(member) instanceof JsonObject inner) {
            return new Reply(asked, status, Optional.empty(), inner.toString());
        }
        throw unexpected();
    }

    PairingException unexpected() {
        return new PairingException(
                PairingException.Reason.UNREACHABLE,
                "%s does not answer as a server to pair with does (status %d)"
                        .formatted(asked, status));
    }

    private JsonObject object() throws PairingException {
        try {
            JsonElement json = JsonParser.parseString(body);
            if (json instanceof JsonObject object) {
                return object;
            }
        } catch (JsonParseException e) {
            // An error page is no JSON; the sentence below says so.
        }
        throw unexpected();
    }
}
