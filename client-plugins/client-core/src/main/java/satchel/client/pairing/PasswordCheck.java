package satchel.client.pairing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/**
 * Whether a name and a password open a DAV server: one PROPFIND for the current user's principal
 * (RFC 5397), at the address given and, where that is no DAV resource, at the well-known addresses
 * of RFC 6764.
 */
final class PasswordCheck {
    private static final String WHO_AM_I =
            """
            <?xml version="1.0" encoding="utf-8"?>
            <propfind xmlns="DAV:"><prop><current-user-principal/></prop></propfind>
            """;
    private static final int MOST_HOPS = 4;

    private final Talk talk;

    PasswordCheck(Talk talk) {
        this.talk = talk;
    }

    void check(URI server, BasicLogin login) throws PairingException, InterruptedException {
        for (String path : new String[] {"/", "/.well-known/caldav", "/.well-known/carddav"}) {
            switch (follow(URI.create(server + path), login).status()) {
                case 207 -> {
                    return;
                }
                case 401, 403 -> throw refused(server, login.user());
                default -> {}
            }
        }
        throw new PairingException(
                PairingException.Reason.UNREACHABLE,
                "%s does not answer as a CalDAV, CardDAV or WebDAV server".formatted(server));
    }

    /** Follows redirects that stay on the server; the password goes to no other. */
    private Reply follow(URI first, BasicLogin login)
            throws PairingException, InterruptedException {
        Reply reply = ask(first, login);
        for (int hop = 0; hop < MOST_HOPS && reply.location().isPresent(); hop++) {
            URI next = next(reply, reply.location().get());
            if (!ServerAddress.isWeb(next) || !ServerAddress.sameOrigin(first, next)) {
                throw new PairingException(
                        PairingException.Reason.REFUSED,
                        "%s sends us to another server, %s; give that address if you trust it"
                                .formatted(first, next));
            }
            reply = ask(next, login);
        }
        return reply;
    }

    private static URI next(Reply reply, String location) throws PairingException {
        try {
            return reply.asked().resolve(location);
        } catch (IllegalArgumentException e) {
            throw reply.unexpected();
        }
    }

    private Reply ask(URI address, BasicLogin login) throws PairingException, InterruptedException {
        try {
            return talk.send(
                    HttpRequest.newBuilder(address)
                            .header("Authorization", login.header())
                            .header("Depth", "0")
                            .header("Content-Type", "application/xml; charset=utf-8")
                            .method("PROPFIND", BodyPublishers.ofString(WHO_AM_I)));
        } catch (IOException e) {
            throw Talk.unreachable(address, e);
        }
    }

    private static PairingException refused(URI server, String user) {
        return new PairingException(
                PairingException.Reason.REFUSED,
                "%s does not accept this name and password for '%s'".formatted(server, user));
    }
}
