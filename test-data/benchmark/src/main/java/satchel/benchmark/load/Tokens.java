package satchel.benchmark.load;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.dav.Ask;
import satchel.benchmark.dav.Changes;
import satchel.benchmark.http.Answer;
import satchel.benchmark.http.HttpConnection;
import satchel.benchmark.http.Site;

/** The sync-token of a collection as it is now. */
public final class Tokens {
    private Tokens() {}

    /**
     * @throws IOException if the first sync does not list what must be there
     */
    public static String now(Site site, HeldCollection collection) throws IOException {
        AtomicReference<Optional<String>> token = new AtomicReference<>(Optional.empty());
        Changes check =
                Changes.of(
                        collection.all(),
                        collection.path(site),
                        found -> token.set(Optional.of(found)));
        try (HttpConnection connection = new HttpConnection(site)) {
            Answer answer = connection.exchange(new Ask(site, collection).sync(""));
            Optional<String> fault = check.fault(answer);
            return token.get()
                    .orElseThrow(() ->
                            new IOException(
                                    "no first sync of "
                                            + collection.name()
                                            + ": "
                                            + fault.orElse("no token")));
        }
    }
}
