package satchel.testdata.harness.fault;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody else answers, and the server never hears of it: a portal, a busy proxy, a redirect. Only
 * so many times, where that is said.
 */
public record Instead(Which which, Answer answer, AtomicInteger left) implements Fault {
    public Instead(Which which, Answer answer) {
        this(which, answer, new AtomicInteger(Integer.MAX_VALUE));
    }

    /** A portal that wants a password of its own. */
    public static Instead loginPage(Which which) {
        return new Instead(
                which, Answer.of(200, "text/html", "<html><body>Please log in</body></html>"));
    }

    /** Busy for as many requests. */
    public static Instead busy(Which which, String retryAfter, int times) {
        return new Instead(
                which,
                Answer.of(503, "text/plain", "busy").with("Retry-After", retryAfter),
                new AtomicInteger(times));
    }

    @Override
    public Optional<Answer> pass(Asked asked, Server server) throws IOException {
        return which.covers(asked) && left.getAndDecrement() > 0
                ? Optional.of(answer)
                : Optional.of(server.ask(asked));
    }
}
