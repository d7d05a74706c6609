package satchel.dav.server;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.PathForm;
import satchel.dav.method.DavMethod;
import satchel.dav.method.RequestEdge;
import satchel.dav.milton.MiltonDoor;
import satchel.dav.resource.Address;
import satchel.dav.resource.Href;

/**
 * The front of every request: refuses what nobody behind it should have to think about, redirects
 * the well-known addresses (RFC 6764 section 5), and tells DAV from pages.
 */
final class FrontHandler extends Handler.Wrapper {
    private static final int MOST_HEADER_LINES = 200;
    private static final Set<String> OF_PAGES = Set.of("GET", "HEAD", "POST");
    private static final Set<List<String>> WELL_KNOWN =
            Set.of(List.of(".well-known", "caldav"), List.of(".well-known", "carddav"));

    private final MiltonDoor door;
    private final Set<String> methods;
    private final OpenReads reads;
    private final RestPeriod rest;

    FrontHandler(
            MiltonDoor door,
            List<DavMethod> methods,
            Optional<Handler> pages,
            OpenReads reads,
            RestPeriod rest) {
        this.reads = reads;
        this.rest = rest;
        this.door = door;
        this.methods = methods.stream().map(DavMethod::name).collect(Collectors.toSet());
        pages.ifPresent(this::setHandler);
    }

    /** Bodies are read while handling: on Jetty's selecting thread that would wait for itself. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        rest.begin();
        try {
            return answer(request, response, callback);
        } finally {
            rest.end();
        }
    }

    private boolean answer(Request request, Response response, Callback callback) throws Exception {
        JettyResponse ours = new JettyResponse(response, callback);
        InputStream body = reads.watched(request, Content.Source.asInputStream(request));
        Optional<Address> target = target(request, ours);
        if (target.isEmpty()) {
            ours.finish(body);
            return true;
        }
        if (isForPages(request, target.get()) && super.handle(request, response, callback)) {
            return true;
        }
        RequestEdge.run(ours, () -> dav(request, body, target.get(), ours));
        ours.finish(body);
        return true;
    }

    /** Empty if the request has been refused. */
    private Optional<Address> target(Request request, JettyResponse response) {
        Address[] found = new Address[1];
        RequestEdge.run(
                response,
                () -> {
                    refuseCrowded(request);
                    refuseUnknown(request);
                    refuseFragment(request);
                    found[0] = PathForm.address(String.valueOf(request.getHttpURI().getPath()));
                });
        return Optional.ofNullable(found[0]);
    }

    /** Each line of a head is small enough, and all of them are: RFC 6585 section 5. */
    private static void refuseCrowded(Request request) {
        if (request.getHeaders().size() > MOST_HEADER_LINES) {
            throw DavError.of(431, "The request has more than " + MOST_HEADER_LINES + " headers.");
        }
    }

    private void refuseUnknown(Request request) {
        if (!methods.contains(request.getMethod())) {
            throw DavError.of(501, "The method is not known here.");
        }
    }

    /** Of {@code a/#b} a client would not want {@code a/} (RFC 9112 section 3.2 knows no such). */
    private static void refuseFragment(Request request) {
        if (request.getHttpURI().getFragment() != null) {
            throw DavError.of(400, "The address of a request has no fragment.");
        }
    }

    private static boolean isForPages(Request request, Address target) {
        boolean ofPages = OF_PAGES.contains(request.getMethod());
        return switch (target) {
            case Address.Root _ -> ofPages;
            // Pages leave a PUT that is not for them to DAV, which refuses it.
            case Address.Nowhere nowhere ->
                    (ofPages || request.getMethod().equals("PUT"))
                            && !nowhere.segments().getFirst().equals("dav")
                            && !WELL_KNOWN.contains(nowhere.segments());
            case Address.Dav _,
                    Address.Principals _,
                    Address.Principal _,
                    Address.Users _,
                    Address.Workspace _,
                    Address.HomeSet _,
                    Address.Database _,
                    Address.Member _,
                    Address.AllBookmarks _,
                    Address.File _,
                    Address.Upload _ ->
                    false;
        };
    }

    private void dav(Request request, InputStream body, Address target, JettyResponse response) {
        response.header("X-Content-Type-Options", "nosniff");
        if (target instanceof Address.Nowhere(List<String> segments)
                && WELL_KNOWN.contains(segments)) {
            response.status(301);
            response.header("Location", Href.of(new Address.Principals()));
            response.header("Cache-Control", "max-age=3600");
            return;
        }
        door.handle(
                new DavRequest(
                        request.getMethod(),
                        request.getHttpURI().getPath(),
                        target,
                        name -> header(request, name),
                        body,
                        Request.getRemoteAddr(request),
                        Optional.empty(),
                        Objects.requireNonNullElse(request.getHttpURI().getQuery(), "")),
                response);
    }

    private static Optional<String> header(Request request, String name) {
        List<String> lines = request.getHeaders().getValuesList(name);
        return lines.isEmpty() ? pseudo(request, name) : Optional.of(String.join(", ", lines));
    }

    /** HTTP/2 says the host in another place (RFC 9113 section 8.3.1). */
    private static Optional<String> pseudo(Request request, String name) {
        return name.equals("Host")
                ? Optional.ofNullable(request.getHttpURI().getAuthority())
                : Optional.empty();
    }
}
