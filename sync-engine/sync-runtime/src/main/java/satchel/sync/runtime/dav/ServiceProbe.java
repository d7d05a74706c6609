package satchel.sync.runtime.dav;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import satchel.sync.runtime.dav.message.DavAnswer;
import satchel.sync.runtime.dav.message.DavNames;
import satchel.sync.runtime.dav.message.DavRequest;
import satchel.sync.runtime.dav.message.DavTransport;
import satchel.sync.runtime.dav.message.Hrefs;
import satchel.sync.runtime.dav.message.PropfindRequest;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.ReplicaException.Kind;

/**
 * Asks without a password whether there is WebDAV at an address, and follows redirects (RFC 6764
 * section 5) that stay with TLS on the hosts that are the domain's.
 */
final class ServiceProbe {
    private static final int MOST_REDIRECTS = 5;

    private final DavTransport transport;
    private final List<String> hosts;

    ServiceProbe(DavTransport transport, List<String> hosts) {
        this.transport = transport;
        this.hosts = hosts;
    }

    private sealed interface Reply {
        record Here() implements Reply {}

        record Nothing() implements Reply {}

        record Elsewhere(String location) implements Reply {}
    }

    /** Where the service is in the end; absent if there is none. */
    Optional<URI> at(URI place) throws ReplicaException {
        URI current = place;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            switch (ask(current)) {
                case Reply.Here here -> {
                    return Optional.of(current);
                }
                case Reply.Nothing nothing -> {
                    return Optional.empty();
                }
                case Reply.Elsewhere(String location) -> current = allowed(current, location);
            }
        }
        throw new ReplicaException(Kind.BROKEN_ANSWER, place + " redirects without end");
    }

    private Reply ask(URI place) throws ReplicaException {
        DavRequest request = PropfindRequest.of(place, 0, List.of(DavNames.CURRENT_USER_PRINCIPAL));
        try {
            return transport.send(request, ServiceProbe::reply);
        } catch (IOException lost) {
            throw Faults.unanswered(request, lost);
        }
    }

    /** A server that asks for a password at that address has something there. */
    private static Reply reply(DavAnswer answer) {
        Optional<String> location = answer.header("location");
        return switch (answer.status()) {
            case 301, 302, 303, 307, 308 ->
                    location.<Reply>map(Reply.Elsewhere::new).orElseGet(Reply.Nothing::new);
            case 401 -> new Reply.Here();
            default -> answer.isMultistatus() ? new Reply.Here() : new Reply.Nothing();
        };
    }

    private URI allowed(URI from, String location) throws ReplicaException {
        URI to =
                Hrefs.resolve(from, location)
                        .filter(uri -> uri.getHost() != null)
                        .orElseThrow(() ->
                                new ReplicaException(
                                        Kind.BROKEN_ANSWER, from + " redirects to " + location));
        if (!"https".equalsIgnoreCase(to.getScheme())) {
            throw new ReplicaException(
                    Kind.NOT_ALLOWED, from + " redirects to " + to + ", which has no TLS");
        }
        String host = to.getHost().toLowerCase(Locale.ROOT);
        if (!host.equalsIgnoreCase(from.getHost()) && !hosts.contains(host)) {
            throw new ReplicaException(
                    Kind.NOT_ALLOWED,
                    from
                            + " redirects to another server, "
                            + host
                            + ": use that address if you trust it");
        }
        return to;
    }
}
