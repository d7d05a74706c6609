package satchel.client.pairing;

import com.google.gson.JsonArray;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import satchel.client.account.SignIn;

/**
 * Where a Satchel server is told what was found on this machine (docs/pairing.md). Has little
 * patience: it is told next time as well.
 */
public final class ReportDoor {
    private static final String PATH = "/pair/found";
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Talk talk = new Talk(PATIENCE, PATIENCE);

    /** Whether the server is one to be told. It learns nothing from being asked. */
    public boolean isOpen(URI server) throws PairingException, InterruptedException {
        URI address = URI.create(server + PATH);
        Reply reply = send(HttpRequest.newBuilder(address).GET(), address);
        return reply.status() == 200 && reply.has("holds", JsonArray.class);
    }

    /**
     * Tells it, in place of what this machine told before.
     *
     * @return false from a server that takes no reports, as before Satchel knew them
     * @throws PairingException if it takes reports, and not this one
     */
    public boolean put(SignIn signIn, String report) throws PairingException, InterruptedException {
        URI address = URI.create(signIn.account().server() + PATH);
        BasicLogin login = new BasicLogin(signIn.account().user(), signIn.password());
        Reply reply =
                send(
                        HttpRequest.newBuilder(address)
                                .header("Authorization", login.header())
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(report)),
                        address);
        return switch (reply.status()) {
            case 200 -> true;
            case 404, 405, 501 -> false;
            case 401 -> throw refused("it does not accept this machine's password; pair it again");
            default -> throw refused(reply.find("error").orElse("it answered " + reply.status()));
        };
    }

    private Reply send(HttpRequest.Builder request, URI address)
            throws PairingException, InterruptedException {
        try {
            return talk.send(request.header("User-Agent", "Satchel"));
        } catch (IOException e) {
            throw Talk.unreachable(address, e);
        }
    }

    private static PairingException refused(String why) {
        return new PairingException(PairingException.Reason.REFUSED, why);
    }
}
