package satchel.dav.method;

import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import satchel.dav.http.DavError;
import satchel.dav.http.DavResponse;
import satchel.dav.http.ProblemBody;
import satchel.dav.store.StoreFullException;
import satchel.dav.store.StoreUnavailableException;
import satchel.dav.xml.ErrorBody;
import satchel.dav.xml.Namespaces;

/**
 * The one place where what goes wrong becomes a response. Refusals are answered; a full disk is
 * 507, a store out of reach is 503; anything else is logged once under a number that the client
 * gets to see.
 */
public final class RequestEdge {
    private static final Logger LOG = LoggerFactory.getLogger(RequestEdge.class);

    private static final int RETRY_SECONDS = 5;

    private RequestEdge() {}

    /** The work of one request. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }

    public static void run(DavResponse response, Work work) {
        try {
            work.run();
        } catch (DavError refusal) {
            answer(refusal, response);
        } catch (StoreFullException full) {
            LOG.error("The disk is full.", full);
            answer(diskFull(), response);
        } catch (StoreUnavailableException later) {
            LOG.error("The store cannot be reached.", later);
            answer(tryLater(), response);
        } catch (IOException gone) {
            // the client went away, or sends too slowly: nobody is left to be told
            LOG.debug("A connection broke.", gone);
            response.abort(gone);
        } catch (RuntimeException unexpected) {
            answer(logged(unexpected), response);
        }
    }

    private static void answer(DavError refusal, DavResponse response) {
        if (response.committed()) {
            response.abort(refusal);
            return;
        }
        try {
            response.reset();
            write(refusal, response);
        } catch (IOException gone) {
            response.abort(gone);
        }
    }

    private static void write(DavError refusal, DavResponse response) throws IOException {
        if (refusal.problem().isPresent()) {
            ProblemBody.write(refusal, refusal.problem().get(), response);
        } else {
            ErrorBody.write(refusal, response);
        }
    }

    static DavError diskFull() {
        return DavError.of(
                507,
                Namespaces.dav("sufficient-disk-space"),
                "The server has no room left; nothing was changed.");
    }

    private static DavError tryLater() {
        return DavError.of(503, "The server cannot reach its data for now; try again later.")
                .with("Retry-After", Integer.toString(RETRY_SECONDS));
    }

    private static DavError logged(RuntimeException unexpected) {
        String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Unexpected failure {}", number, unexpected);
        return DavError.of(500, "Something went wrong here. The log knows it as " + number + ".");
    }
}
