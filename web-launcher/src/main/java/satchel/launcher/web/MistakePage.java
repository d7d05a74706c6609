package satchel.launcher.web;

import java.util.Optional;
import satchel.launcher.http.WebReply;
import satchel.launcher.session.Session;

/** Says what went wrong, and where to go on. */
public final class MistakePage {
    private MistakePage() {}

    public record View(Frame frame, int status, String heading, String message) {}

    static WebReply page(int status, String message, Optional<Session> session) {
        String heading = heading(status);
        Frame frame = new Frame(heading, session, "", 0);
        return WebReply.page(status, "mistake", new View(frame, status, heading, message));
    }

    private static String heading(int status) {
        return switch (status) {
            case 403 -> "Not done";
            case 404 -> "Nothing here";
            case 410 -> "Too late";
            case 500 -> "Our mistake";
            default -> "That did not work";
        };
    }
}
