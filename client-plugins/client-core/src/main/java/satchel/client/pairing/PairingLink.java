package satchel.client.pairing;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code satchel://pair?…} link a launcher page gives out. It carries no secret: other users of
 * the machine may read it from the list of processes.
 *
 * @param server the server's base address
 * @param pim the plug-in the user asked for, such as {@code files}
 * @param service the kind of data it is for, such as {@code calendar}
 * @param ticket proves only that a signed-in page gave out the link; good for one use
 */
public record PairingLink(
        URI server, Optional<String> pim, Optional<String> service, String ticket) {
    private static final String START = "satchel://pair?";

    public static PairingLink parse(String text) throws PairingException {
        if (!text.startsWith(START)) {
            throw malformed("it does not start with " + START);
        }
        try {
            Map<String, String> values = values(text.substring(START.length()));
            return new PairingLink(
                    ServerAddress.parse(value(values, "server")),
                    Optional.ofNullable(values.get("pim")).filter(pim -> !pim.isEmpty()),
                    Optional.ofNullable(values.get("service")).filter(name -> !name.isEmpty()),
                    value(values, "ticket"));
        } catch (IllegalArgumentException e) {
            throw malformed(String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, String> values(String query) {
        Map<String, String> values = new HashMap<>();
        for (String pair : query.split("&")) {
            String[] sides = pair.split("=", 2);
            if (sides.length == 2) {
                values.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    private static String value(Map<String, String> values, String name) throws PairingException {
        String value = values.get(name);
        if (value == null || value.isEmpty()) {
            throw malformed("it names no " + name);
        }
        return value;
    }

    private static PairingException malformed(String what) {
        return new PairingException(
                PairingException.Reason.MALFORMED, "this is no pairing link: " + what);
    }
}
