package satchel.client.pairing;

import java.net.URI;
import java.util.List;
import satchel.sync.runtime.dav.FoundServer;
import satchel.sync.runtime.dav.ServerFinder;
import satchel.sync.runtime.replica.ReplicaException;

/**
 * A server that is known by a host name or an e-mail address.
 *
 * @param service where its DAV is
 * @param users who may be meant, the likeliest first
 */
record NamedServer(URI service, List<String> users) {
    /** {@link #find}, or a test's. */
    @FunctionalInterface
    interface Finding {
        NamedServer find(String typed) throws PairingException;
    }

    NamedServer {
        users = List.copyOf(users);
    }

    /** What is typed is no address of the web. */
    static boolean isName(String typed) {
        return !typed.contains("://") && !typed.startsWith("satchel:");
    }

    static NamedServer find(String typed) throws PairingException {
        try (ServerFinder finder = new ServerFinder()) {
            return trusted(typed, finder.find(typed));
        } catch (ReplicaException e) {
            throw new PairingException(reason(e.kind()), e.why());
        }
    }

    /** Names can be forged in the DNS (RFC 6764 section 8): the user is to decide. */
    static NamedServer trusted(String typed, FoundServer found) throws PairingException {
        if (!found.ofTheDomain()) {
            throw new PairingException(
                    PairingException.Reason.REFUSED,
                    "%s names %s, which is in another domain; pair with that address if you trust it"
                            .formatted(typed, found.server()));
        }
        return new NamedServer(found.server(), found.users());
    }

    private static PairingException.Reason reason(ReplicaException.Kind kind) {
        return switch (kind) {
            case NOT_ALLOWED -> PairingException.Reason.REFUSED;
            case UNREACHABLE, NOT_FOUND, BROKEN_ANSWER -> PairingException.Reason.UNREACHABLE;
        };
    }

    /** The server without a path. */
    URI root() {
        return service.resolve("/");
    }
}
