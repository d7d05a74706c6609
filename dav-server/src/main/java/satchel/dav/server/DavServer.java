package satchel.dav.server;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import satchel.dav.account.Authenticator;
import satchel.dav.method.DavMethod;
import satchel.dav.method.Methods;
import satchel.dav.milton.MiltonDoor;

/** The running server: Jetty in front, each request on a virtual thread of its own. */
public final class DavServer implements AutoCloseable {
    private static final int LONGEST_HEADERS = 8 << 10;

    /** As large as Jetty keeps buffers: a large file would come in by many small reads. */
    private static final int INPUT_BUFFER = 64 << 10;

    private static final Duration QUIET = Duration.ofSeconds(30);
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Duration LAST_REQUESTS = Duration.ofSeconds(15);

    private final Server server;
    private final ServerConnector connector;
    private final RestPeriod rest;

    private DavServer(Server server, ServerConnector connector, RestPeriod rest) {
        this.server = server;
        this.connector = connector;
        this.rest = rest;
    }

    /** Returns when it accepts requests. */
    public static DavServer start(ServerConfig config) {
        List<DavMethod> methods =
                Methods.all(config.stores(), config.clock(), config.rules(), config.reports());
        MiltonDoor door =
                new MiltonDoor(
                        methods, new Authenticator(config.stores().accounts(), config.clock()));
        Server server = new Server(threads());
        ServerConnector connector = connector(server, config);
        OpenReads reads = new OpenReads();
        connector.addBean(reads);
        RestPeriod rest = RestPeriod.start(QUIET, config.rest());
        server.setHandler(
                new GracefulHandler(new FrontHandler(door, methods, config.pages(), reads, rest)));
        server.setErrorHandler(new PlainErrors());
        DavServer running = new DavServer(server, connector, rest);
        running.start();
        return running;
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("http");
        threads.setVirtualThreadsExecutor(
                VirtualThreads.getNamedVirtualThreadsExecutor("request-"));
        return threads;
    }

    /** Paths come as they were sent: the front judges them itself, for DAV and pages alike. */
    private static ServerConnector connector(Server server, ServerConfig config) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(LONGEST_HEADERS);
        http.setUriCompliance(UriCompliance.UNSAFE);
        HttpConnectionFactory requests = new HttpConnectionFactory(http);
        requests.setInputBufferSize(INPUT_BUFFER);
        ServerConnector connector = new ServerConnector(server, requests, new ClearHttp2(http));
        connector.setHost(config.host());
        connector.setPort(config.port());
        connector.setIdleTimeout(IDLE.toMillis());
        server.addConnector(connector);
        return connector;
    }

    private void start() {
        try {
            server.start();
        } catch (Exception e) {
            close();
            throw new IllegalStateException(
                    "Cannot listen on " + connector.getHost() + ":" + connector.getPort() + ".", e);
        }
    }

    public int port() {
        return connector.getLocalPort();
    }

    public URI address() {
        return URI.create("http://" + connector.getHost() + ":" + port());
    }

    /** Takes no new requests, lets the running ones finish for a while, then stops. */
    @Override
    public void close() {
        stop(LAST_REQUESTS);
    }

    /**
     * @param lastRequests how long they may go on; what is not finished then is cut
     */
    void stop(Duration lastRequests) {
        rest.close();
        try {
            new GracefulStop(server, connector, rest).await(lastRequests);
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The server did not stop as it should.", e);
        }
    }
}
