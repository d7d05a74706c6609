package satchel.sync.runtime.dav;

import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import satchel.sync.runtime.dav.message.DavAnswer;
import satchel.sync.runtime.dav.message.DavResponse;
import satchel.sync.runtime.dav.message.Hrefs;
import satchel.sync.runtime.dav.message.SyncCollectionRequest;
import satchel.sync.runtime.replica.ReplicaException;

/**
 * The sync-collection report, asked page by page until the server has told everything (RFC 6578
 * section 3.6). A part of the pages is no answer.
 */
final class SyncReport {
    /** More is no collection that anybody has, but a server that does not come to an end. */
    private static final int MOST_PAGES = 10_000;

    /** What the server makes of the report. */
    sealed interface Told {
        /** All pages together. */
        record Whole(Members members, String token) implements Told {}

        /** The token is too old or was never the server's: it is asked for everything then. */
        record TokenRefused() implements Told {}

        /** There is no such report here, or it holds more than the server wants to tell so. */
        record NoReport() implements Told {}
    }

    private final DavHttp http;
    private final URI collection;

    SyncReport(DavHttp http, URI collection) {
        this.http = http;
        this.collection = collection;
    }

    Told since(Optional<String> known) throws ReplicaException {
        Members members = new Members(collection);
        Set<String> tokens = new HashSet<>();
        known.ifPresent(tokens::add);
        Optional<String> token = known;
        while (tokens.size() <= MOST_PAGES) {
            switch (page(token)) {
                case Answer.Refused(Told refusal) -> {
                    return refusal;
                }
                case Answer.Page(Members told, boolean truncated, String next) -> {
                    members.add(told);
                    if (!truncated) {
                        return new Told.Whole(members, next);
                    }
                    if (!tokens.add(next)) {
                        throw Members.broken(
                                collection, "goes on truncating its list at the same place");
                    }
                    token = Optional.of(next);
                }
            }
        }
        throw Members.broken(collection, "truncates its list of changes without end");
    }

    private Answer page(Optional<String> since) throws ReplicaException {
        return http.read(
                SyncCollectionRequest.of(collection, since),
                reply -> {
                    Optional<Told> refusal = refusal(reply, since.isPresent());
                    return refusal.isPresent()
                            ? new Answer.Refused(refusal.get())
                            : new PageReader().read(reply);
                });
    }

    /**
     * 401, 404 and 503 speak of the collection, the rest of the report or the token. Section 3.2
     * has valid-sync-token for a token; Xandikos answers 500 to one that it does not know. Section
     * 3.7 lets a server that cannot truncate refuse with number-of-matches-within-limits (507).
     */
    private static Optional<Told> refusal(DavAnswer reply, boolean withToken) {
        Told refused = withToken ? new Told.TokenRefused() : new Told.NoReport();
        return switch (reply.status()) {
            case 400, 403, 409, 410, 412, 422 -> Optional.of(refused);
            case 405, 415, 501, 507 -> Optional.of(new Told.NoReport());
            case 500 -> withToken ? Optional.of(refused) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** One answer. */
    private sealed interface Answer {
        record Refused(Told refusal) implements Answer {}

        record Page(Members members, boolean truncated, String token) implements Answer {}
    }

    /** Made anew for each try: what came before a cut is no part of the next answer. */
    private final class PageReader {
        private final Members members = new Members(collection);
        private boolean truncated;

        Answer.Page read(DavAnswer reply) throws IOException, ReplicaException {
            String token =
                    Multistatuses.read(reply, this::take)
                            .orElseThrow(() -> Members.broken(collection, "gives no sync-token"));
            return new Answer.Page(members.sound(), truncated, token);
        }

        private void take(DavResponse response) {
            if (Hrefs.same(collection, response.href())) {
                truncated = truncated || response.hasStatus(507);
            } else if (!response.href().endsWith("/")) {
                members.take(response);
            }
        }
    }
}
