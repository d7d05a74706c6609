package satchel.benchmark.load;

import java.io.IOException;
import java.util.Optional;
import satchel.benchmark.http.HttpConnection;

/** What clients do, one exchange after the other. Each client is one thread. */
@FunctionalInterface
public interface Script {
    Exchange next(int client);

    /** Looks, outside the time measured, whether what was done is there; tells what is not. */
    default Optional<String> afterwards(HttpConnection connection) throws IOException {
        return Optional.empty();
    }
}
