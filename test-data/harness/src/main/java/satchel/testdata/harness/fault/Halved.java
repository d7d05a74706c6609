package satchel.testdata.harness.fault;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** The first half of the true answer, with a length to match. */
public record Halved(Which which) implements Fault {
    @Override
    public Optional<Answer> pass(Asked asked, Server server) throws IOException {
        Answer answer = server.ask(asked);
        return Optional.of(
                which.covers(asked)
                        ? answer.saying(Arrays.copyOf(answer.body(), answer.body().length / 2))
                        : answer);
    }
}
