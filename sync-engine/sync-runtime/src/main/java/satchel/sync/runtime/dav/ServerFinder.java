package satchel.sync.runtime.dav;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import satchel.sync.runtime.dav.dns.JndiServiceRecords;
import satchel.sync.runtime.dav.dns.ServiceRecord;
import satchel.sync.runtime.dav.dns.ServiceRecords;
import satchel.sync.runtime.dav.message.DavTransport;
import satchel.sync.runtime.dav.message.Hrefs;
import satchel.sync.runtime.dav.sardine.SardineTransport;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.ReplicaException.Kind;

/**
 * Finds a server from a host name or an e-mail address (RFC 6764 section 6): by what the domain
 * says in the DNS, else at its well-known address. Sends no password, and nothing without TLS. Not
 * safe for use by two threads at once.
 */
public final class ServerFinder implements AutoCloseable {
    /** One of the two services. */
    private enum Service {
        CALDAV,
        CARDDAV;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String wellKnown() {
            return "/.well-known/" + word();
        }
    }

    private final ServiceRecords dns;
    private final DavTransport transport;
    private boolean silent;

    public ServerFinder() {
        this(new JndiServiceRecords("dns:"), SardineTransport.withoutPassword());
    }

    ServerFinder(ServiceRecords dns, DavTransport transport) {
        this.dns = dns;
        this.transport = transport;
    }

    /**
     * @param typed a host name, an e-mail address, or an address of the web, which is believed
     */
    public FoundServer find(String typed) throws ReplicaException {
        return switch (KnownAs.of(typed)) {
            case KnownAs.Address(URI uri) -> new FoundServer(uri, List.of(), true);
            case KnownAs.Domain(String name, List<String> users) -> {
                URI server = inDomain(name);
                yield new FoundServer(server, users, isOf(server.getHost(), name));
            }
        };
    }

    private static boolean isOf(String given, String domain) {
        String host = given.toLowerCase(Locale.ROOT);
        return host.equals(domain) || host.endsWith("." + domain);
    }

    private URI inDomain(String domain) throws ReplicaException {
        List<ReplicaException> troubles = new ArrayList<>();
        for (Service service : Service.values()) {
            Places places = places(service, domain);
            ServiceProbe probe = new ServiceProbe(transport, places.hosts());
            for (URI place : places.all()) {
                try {
                    Optional<URI> found = probe.at(place);
                    if (found.isPresent()) {
                        return found.get();
                    }
                } catch (ReplicaException e) {
                    troubles.add(e);
                }
            }
        }
        // A refusal says more than that somewhere else there is nothing.
        for (ReplicaException trouble : troubles) {
            if (trouble.kind() != Kind.NOT_FOUND) {
                throw trouble;
            }
        }
        throw new ReplicaException(
                Kind.NOT_FOUND,
                domain
                        + " names no CalDAV or CardDAV server, neither in the DNS nor under"
                        + " /.well-known; give the server's address");
    }

    /**
     * Where to look for a service.
     *
     * @param hosts that may be redirected to
     */
    private record Places(List<URI> all, List<String> hosts) {}

    private Places places(Service service, String domain) throws ReplicaException {
        String name = "_" + service.word() + "s._tcp." + domain;
        List<ServiceRecord> named = named(name);
        if (named.isEmpty() && !named("_" + service.word() + "._tcp." + domain).isEmpty()) {
            throw new ReplicaException(
                    Kind.NOT_ALLOWED,
                    domain + " offers " + service.word() + " without TLS only: nothing goes there");
        }
        if (named.isEmpty()) {
            return new Places(
                    List.of(URI.create("https://" + domain + service.wellKnown())),
                    List.of(domain));
        }
        String path = path(name).orElse(service.wellKnown());
        List<ServiceRecord> there =
                named.stream().filter(record -> !record.target().isEmpty()).toList();
        List<URI> places = new ArrayList<>();
        for (ServiceRecord record : there) {
            Hrefs.resolve(URI.create("https://" + authority(record) + "/"), path)
                    .ifPresent(places::add);
        }
        return new Places(places, there.stream().map(ServiceRecord::target).distinct().toList());
    }

    private static String authority(ServiceRecord record) {
        return record.port() == 443 ? record.target() : record.target() + ":" + record.port();
    }

    /** A DNS that does not answer names nothing; the well-known address is left then. */
    private List<ServiceRecord> named(String name) {
        try {
            return silent ? List.of() : dns.services(name);
        } catch (IOException e) {
            silent = true;
            return List.of();
        }
    }

    /** From a TXT record beside the SRV record (RFC 6764 section 4). */
    private Optional<String> path(String name) {
        try {
            return dns.texts(name).stream()
                    .filter(text -> text.startsWith("path=/") && !text.startsWith("path=//"))
                    .map(text -> text.substring("path=".length()))
                    .findFirst();
        } catch (IOException e) {
            silent = true;
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}
