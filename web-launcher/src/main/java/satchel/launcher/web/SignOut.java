package satchel.launcher.web;

import satchel.launcher.http.SessionCookie;
import satchel.launcher.http.WebReply;
import satchel.launcher.http.WebRequest;
import satchel.launcher.session.Door;
import satchel.launcher.session.Session;

/** Signing out, here and on the server. */
final class SignOut {
    private final Door door;

    SignOut(Door door) {
        this.door = door;
    }

    WebReply signOut(WebRequest request, Session session) {
        SessionCookie.in(request).ifPresent(door::signOut);
        return SessionCookie.end(request, WebReply.seeOther("/sign-in"));
    }
}
