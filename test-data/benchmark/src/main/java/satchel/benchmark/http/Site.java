package satchel.benchmark.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a user's data is on one server.
 *
 * @param calendars path of the calendar home, with a slash at its end
 * @param contacts path of the address book home, likewise
 */
public record Site(
        String host, int port, Optional<String> authorization, String calendars, String contacts) {
    public static String basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
