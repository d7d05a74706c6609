package satchel.sync.runtime.dav;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.namespace.QName;
import satchel.sync.runtime.dav.message.CollectionKind;
import satchel.sync.runtime.dav.message.DavNames;
import satchel.sync.runtime.dav.message.DavResponse;
import satchel.sync.runtime.dav.message.Hrefs;
import satchel.sync.runtime.dav.message.Origin;
import satchel.sync.runtime.dav.message.PropfindRequest;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.ReplicaException.Kind;

/** From the address a user knows to the principal, and from there to the home sets. */
final class Discovery {
    private static final List<QName> ASKED =
            List.of(
                    DavNames.CURRENT_USER_PRINCIPAL,
                    DavNames.CALENDAR_HOME_SET,
                    DavNames.ADDRESSBOOK_HOME_SET,
                    DavNames.BOOKMARK_HOME_SET,
                    DavNames.RESOURCETYPE,
                    DavNames.DISPLAYNAME);

    private final DavHttp http;
    private final URI server;

    Discovery(DavHttp http, URI server) {
        this.http = http;
        this.server = server;
    }

    /** The address itself, then the well-known ones (RFC 6764 section 5). */
    URI principal() throws ReplicaException {
        String path = String.valueOf(server.getRawPath());
        List<String> places =
                List.of(path.isEmpty() ? "/" : path, "/.well-known/caldav", "/.well-known/carddav");
        Optional<ReplicaException> trouble = Optional.empty();
        for (String place : places) {
            try {
                Optional<URI> principal =
                        properties(server.resolve(place))
                                .flatMap(self -> href(self, DavNames.CURRENT_USER_PRINCIPAL));
                if (principal.isPresent()) {
                    return principal.get();
                }
            } catch (ReplicaException e) {
                if (e.kind() == Kind.UNREACHABLE || e.kind() == Kind.NOT_ALLOWED) {
                    throw e;
                }
                trouble = trouble.or(() -> Optional.of(e));
            }
        }
        throw trouble.orElseGet(() ->
                new ReplicaException(
                        Kind.NOT_FOUND,
                        server + " is no CalDAV or CardDAV server: it names no principal"));
    }

    URI home(CollectionKind kind) throws ReplicaException {
        return homeIfAny(kind)
                .orElseThrow(() ->
                        new ReplicaException(
                                Kind.NOT_FOUND,
                                server + " keeps no " + kind.folder() + " for this account"));
    }

    Optional<URI> homeIfAny(CollectionKind kind) throws ReplicaException {
        return properties(principal())
                .flatMap(self -> href(self, kind.homeSet()))
                .map(home -> home.resolve(Hrefs.withSlash(home.getRawPath())));
    }

    /** Properties of one resource; absent if it is not there. */
    Optional<DavResponse> properties(URI resource) throws ReplicaException {
        return http.read(
                PropfindRequest.of(resource, 0, ASKED),
                answer -> {
                    if (answer.status() == 404 || answer.status() == 410) {
                        return Optional.empty();
                    }
                    AtomicReference<Optional<DavResponse>> first =
                            new AtomicReference<>(Optional.empty());
                    Multistatuses.read(
                            answer,
                            response ->
                                    first.compareAndSet(Optional.empty(), Optional.of(response)));
                    return first.get();
                });
    }

    private Optional<URI> href(DavResponse response, QName property) {
        return response.property(property).stream()
                .flatMap(value -> value.hrefs().stream())
                .flatMap(href -> Hrefs.resolve(server, href).stream())
                .filter(uri -> Origin.of(uri).equals(Origin.of(server)))
                .findFirst();
    }
}
