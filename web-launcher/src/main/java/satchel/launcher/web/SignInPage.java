package satchel.launcher.web;

import java.time.Duration;
import java.util.Optional;
import satchel.launcher.http.LocalPath;
import satchel.launcher.http.SessionCookie;
import satchel.launcher.http.WebReply;
import satchel.launcher.http.WebRequest;
import satchel.launcher.secret.Secret;
import satchel.launcher.session.Door;
import satchel.launcher.session.SignIn;

/** Signing in, with the account's password. */
public final class SignInPage {
    /**
     * @param next where to go afterwards
     * @param problem empty at first
     */
    public record View(Frame frame, String next, String name, String problem) {}

    private final Door door;

    SignInPage(Door door) {
        this.door = door;
    }

    WebReply show(WebRequest request) {
        String next = LocalPath.orHome(request.query().text("next")).path();
        if (session(request).flatMap(door::session).isPresent()) {
            return WebReply.seeOther(next);
        }
        return form(200, next, "", "");
    }

    WebReply signIn(WebRequest request) {
        String next = LocalPath.orHome(request.form().text("next")).path();
        String name = request.form().text("user").strip();
        String password = request.form().text("password");
        return switch (door.signIn(name, password, request.peer())) {
            case SignIn.Welcome(Secret id) -> {
                session(request).ifPresent(door::signOut);
                yield SessionCookie.begin(request, WebReply.seeOther(next), id);
            }
            case SignIn.Wrong() ->
                    form(403, next, name, "That name and password do not belong together.");
            case SignIn.TooMany(Duration wait) ->
                    form(429, next, name, "Too many tries. Try again in " + inWords(wait) + ".")
                            .with("Retry-After", String.valueOf(wait.toSeconds()));
        };
    }

    private static WebReply form(int status, String next, String name, String problem) {
        View view = new View(Frame.outside("Sign in"), next, name, problem);
        return WebReply.page(status, "sign-in", view);
    }

    private static Optional<Secret> session(WebRequest request) {
        return SessionCookie.in(request);
    }

    private static String inWords(Duration wait) {
        long minutes = wait.plusSeconds(59).toMinutes();
        return minutes <= 1 ? "a minute" : minutes + " minutes";
    }
}
