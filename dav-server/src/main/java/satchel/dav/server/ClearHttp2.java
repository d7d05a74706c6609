package satchel.dav.server;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.WindowRateControl;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/2 without TLS (RFC 9113) on the port of HTTP/1.1, for who knows of it beforehand, as proxies
 * do, and for who asks by Upgrade (RFC 7540 section 3.2), as the JDK's client does.
 */
final class ClearHttp2 extends HTTP2CServerConnectionFactory {
    /** Requests at a time on a connection. */
    private static final int STREAMS = 128;

    /**
     * What costs the server and brings the client nothing: resets, those that it makes the server
     * send among them, pings, settings, empty frames. Beyond this rate the connection ends.
     */
    private static final int IDLE_FRAMES_A_SECOND = 100;

    ClearHttp2(HttpConfiguration http) {
        super(http);
        setMaxConcurrentStreams(STREAMS);
        setRateControlFactory(new WindowRateControl.Factory(IDLE_FRAMES_A_SECOND));
        setConnectProtocolEnabled(false);
    }

    /** Null where the request stays HTTP/1.1: a body would follow in the words of the old one. */
    @Override
    public @Nullable Connection upgradeConnection(
            Connector connector,
            EndPoint endPoint,
            MetaData.Request request,
            HttpFields.Mutable response101) {
        boolean body =
                request.getContentLength() > 0
                        || request.getHttpFields().contains(HttpHeader.TRANSFER_ENCODING);
        return body ? null : super.upgradeConnection(connector, endPoint, request, response101);
    }
}
