package satchel.dav.server;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.Graceful;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes no new requests and gives those under way a while. That some take longer is no failure of
 * the stop: they are cut, and the log says how many.
 *
 * <p>Jetty's own stop waits for promises of all its parts, one of each HTTP/2 session; when a
 * client went away at that moment, one was seen never to come. So this looks at the connections
 * too: where none is open and no request runs, there is nothing to wait for.
 */
final class GracefulStop {
    private static final Logger LOG = LoggerFactory.getLogger(GracefulStop.class);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Server server;
    private final ServerConnector connector;
    private final RestPeriod requests;

    GracefulStop(Server server, ServerConnector connector, RestPeriod requests) {
        this.server = server;
        this.connector = connector;
        this.requests = requests;
    }

    /** Returns when all have their answers, or when the time is over. */
    void await(Duration most) throws InterruptedException {
        CompletableFuture<Void> promised = Graceful.shutdown(server);
        long start = System.nanoTime();
        while (!ended(promised)) {
            if (System.nanoTime() - start > most.toNanos()) {
                LOG.warn(
                        "cut {} connections that had not ended after {} s",
                        connector.getConnectedEndPoints().size(),
                        most.toSeconds());
                return;
            }
        }
    }

    private boolean ended(CompletableFuture<Void> promised) throws InterruptedException {
        try {
            promised.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return connector.getConnectedEndPoints().isEmpty() && !requests.isBusy();
        } catch (ExecutionException e) {
            LOG.warn("a part of the server did not stop as it should", e);
            return true;
        }
    }
}
