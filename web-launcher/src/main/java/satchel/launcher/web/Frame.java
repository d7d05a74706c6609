package satchel.launcher.web;

import java.util.Optional;
import satchel.launcher.session.Session;

/**
 * What every page has around its content.
 *
 * @param place path of the page's entry in the navigation
 * @param refreshSeconds after how long the browser looks again; 0 for a page that stays
 */
public record Frame(String title, Optional<Session> session, String place, int refreshSeconds) {
    static Frame of(String title, Session session, String place) {
        return new Frame(title, Optional.of(session), place, 0);
    }

    static Frame outside(String title) {
        return new Frame(title, Optional.empty(), "", 0);
    }

    Frame refreshing(int seconds) {
        return new Frame(title, session, place, seconds);
    }

    public boolean isAt(String path) {
        return place.equals(path);
    }

    /** The hidden field of every form. */
    public String token() {
        return session.map(open -> open.formToken().reveal()).orElse("");
    }

    public String user() {
        return session.map(Session::user).orElse("");
    }
}
