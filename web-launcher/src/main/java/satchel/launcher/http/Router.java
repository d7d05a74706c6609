package satchel.launcher.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import satchel.launcher.secret.Secret;
import satchel.launcher.session.Session;

/**
 * From a request to a reply: finds the route and keeps the guards. Nothing that could change
 * something is reached from a foreign page, without a session where one is needed, or without the
 * session's form token.
 */
public final class Router {
    /** Shows what went wrong; the session is there if somebody is signed in. */
    @FunctionalInterface
    public interface Mistakes {
        WebReply page(int status, String message, Optional<Session> session);
    }

    private final List<Route> routes;
    private final Function<WebRequest, Optional<Session>> sessions;
    private final Mistakes mistakes;

    public Router(
            List<Route> routes,
            Function<WebRequest, Optional<Session>> sessions,
            Mistakes mistakes) {
        this.routes = List.copyOf(routes);
        this.sessions = sessions;
        this.mistakes = mistakes;
    }

    public WebReply reply(WebRequest request) {
        try {
            return route(request);
        } catch (BadRequestException e) {
            return mistake(request, e.status(), String.valueOf(e.getMessage()));
        }
    }

    /** Whether something of ours can be put there. */
    boolean takesPut(String path) {
        return routes.stream()
                .anyMatch(route -> route.takes("PUT") && route.match(path).isPresent());
    }

    /** A page that says what went wrong. */
    public WebReply mistake(WebRequest request, int status, String message) {
        return mistakes.page(status, message, sessions.apply(request));
    }

    private WebReply route(WebRequest request) {
        if (Origins.isForeign(request)) {
            throw new BadRequestException(
                    403, "This request came from another site's page, so nothing was done.");
        }
        List<String> methods = new ArrayList<>();
        for (Route route : routes) {
            Optional<Map<String, String>> parts = route.match(request.path());
            if (parts.isPresent() && route.takes(request.method())) {
                return enter(route.endpoint(), request.with(parts.get()));
            }
            parts.ifPresent(fits -> methods.add(route.method()));
        }
        if (!methods.isEmpty()) {
            return mistake(request, 405, "This address cannot be used that way.")
                    .with("Allow", String.join(", ", methods));
        }
        throw new BadRequestException(404, "There is no page at this address.");
    }

    private WebReply enter(Endpoint endpoint, WebRequest request) {
        return switch (endpoint) {
            case Endpoint.Open(Endpoint.ForAnybody page) -> page.answer(request);
            case Endpoint.SignedIn(Endpoint.ForUser page) ->
                    sessions.apply(request)
                            .map(session -> page.answer(proven(request, session), session))
                            .orElseGet(() -> signInFirst(request));
        };
    }

    private static WebRequest proven(WebRequest request, Session session) {
        Secret shown = Secret.of(request.form().text("token"));
        if (request.isUnsafe() && !shown.equals(session.formToken())) {
            throw new BadRequestException(
                    403, "This form is out of date, so nothing was done. Load the page again.");
        }
        return request;
    }

    private static WebReply signInFirst(WebRequest request) {
        String next = request.isUnsafe() ? "/" : request.path();
        return WebReply.seeOther("/sign-in?next=" + URLEncoder.encode(next, UTF_8));
    }
}
