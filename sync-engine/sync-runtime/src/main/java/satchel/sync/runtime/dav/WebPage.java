package satchel.sync.runtime.dav;

import java.io.IOException;
import java.util.Optional;
import satchel.sync.runtime.dav.message.DavAnswer;
import satchel.sync.runtime.dav.message.DavError;

/**
 * A page for people, with status 200, in answer to a write: the login page of a network answers so
 * to whatever it is asked. Servers that have written say 201 or 204, or have nothing to show.
 */
final class WebPage {
    private WebPage() {}

    /** What to say of it, if it is one. */
    static Optional<String> in(DavAnswer answer) throws IOException {
        if (!answer.isPage()) {
            return Optional.empty();
        }
        return Optional.of(DavError.of(answer.excerpt()).sentence())
                .filter(said -> !said.isEmpty())
                .map(said -> "a web page came for an answer (" + said + ")");
    }
}
