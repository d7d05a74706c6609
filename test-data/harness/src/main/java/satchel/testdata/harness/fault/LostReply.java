package satchel.testdata.harness.fault;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The server does what it is asked, and the connection breaks before it can say so. */
public record LostReply(Which which, AtomicInteger before, AtomicInteger left) implements Fault {
    /** Of so many requests in a row, after so many that go well. */
    public LostReply(Which which, int before, int times) {
        this(which, new AtomicInteger(before), new AtomicInteger(times));
    }

    @Override
    public Optional<Answer> pass(Asked asked, Server server) throws IOException {
        Answer answer = server.ask(asked);
        boolean lost =
                which.covers(asked) && before.getAndDecrement() <= 0 && left.getAndDecrement() > 0;
        return lost ? Optional.empty() : Optional.of(answer);
    }
}
