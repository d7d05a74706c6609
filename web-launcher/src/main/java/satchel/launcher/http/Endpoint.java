package satchel.launcher.http;

import satchel.launcher.session.Session;

/** Who may ask for something, and what answers. */
public sealed interface Endpoint {
    /** Anybody: signing in, static files, and what clients call with a secret of their own. */
    @FunctionalInterface
    interface ForAnybody {
        WebReply answer(WebRequest request);
    }

    /** Somebody signed in; a form has shown the session's token before it gets here. */
    @FunctionalInterface
    interface ForUser {
        WebReply answer(WebRequest request, Session session);
    }

    record Open(ForAnybody page) implements Endpoint {}

    record SignedIn(ForUser page) implements Endpoint {}
}
