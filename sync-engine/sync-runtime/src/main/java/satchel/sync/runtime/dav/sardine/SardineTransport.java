package satchel.sync.runtime.dav.sardine;

import com.github.sardine.impl.SardineImpl;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.impl.client.HttpClientBuilder;
import satchel.sync.runtime.dav.message.AnswerReader;
import satchel.sync.runtime.dav.message.DavAnswer;
import satchel.sync.runtime.dav.message.DavRequest;
import satchel.sync.runtime.dav.message.DavTransport;
import satchel.sync.runtime.dav.message.Origin;
import satchel.sync.runtime.replica.ReplicaException;

/**
 * Sardine's client with what is dangerous in it turned off. Sardine answers a challenge from
 * whatever server a redirect leads to; here no credentials are registered at all, and the
 * Authorization header is set on requests to one origin only.
 */
public final class SardineTransport extends SardineImpl implements DavTransport {
    private static final int CONNECT_MILLIS = 10_000;
    private static final int SILENCE_MILLIS = 60_000;
    private static final int CONNECTIONS = 8;

    private final Origin origin;
    private final String authorization;
    private final AtomicLong requests = new AtomicLong();

    public SardineTransport(URI server, String user, String password) {
        super(client());
        this.origin = Origin.of(server);
        this.authorization =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static HttpClientBuilder client() {
        return HttpClientBuilder.create()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableCookieManagement()
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                .setUserAgent("Satchel")
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setConnectTimeout(CONNECT_MILLIS)
                                .setConnectionRequestTimeout(SILENCE_MILLIS)
                                .setSocketTimeout(SILENCE_MILLIS)
                                .setAuthenticationEnabled(false)
                                .setRedirectsEnabled(false)
                                .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
                                .build());
    }

    @Override
    public <T> T send(DavRequest request, AnswerReader<T> reader)
            throws IOException, ReplicaException {
        SentRequest sent = new SentRequest(request);
        if (Origin.of(request.uri()).equals(origin)) {
            sent.setHeader("Authorization", authorization);
        }
        requests.incrementAndGet();
        try {
            return execute(
                    HttpClientContext.create(),
                    sent,
                    response -> read(request.uri(), response, reader));
        } catch (CarriedException e) {
            throw e.carried();
        }
    }

    /** Sardine lets only an IOException out of a reader. */
    private static <T> T read(URI uri, HttpResponse response, AnswerReader<T> reader)
            throws IOException {
        try {
            return reader.read(answer(uri, response));
        } catch (ReplicaException e) {
            throw new CarriedException(e);
        }
    }

    private static DavAnswer answer(URI uri, HttpResponse response) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getAllHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        HttpEntity entity = response.getEntity();
        InputStream body = entity == null ? InputStream.nullInputStream() : entity.getContent();
        return new DavAnswer(uri, response.getStatusLine().getStatusCode(), headers, body);
    }

    @Override
    public long requests() {
        return requests.get();
    }

    @Override
    public void close() {
        try {
            shutdown();
        } catch (IOException alreadyGone) {
            // Nothing was being sent, so there is nothing to lose or to tell.
            return;
        }
    }
}
