package satchel.sync.runtime.dav.sardine;

import com.github.sardine.impl.SardineImpl;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.NoHttpResponseException;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.impl.client.HttpClientBuilder;
import satchel.sync.runtime.dav.message.AnswerReader;
import satchel.sync.runtime.dav.message.DavAnswer;
import satchel.sync.runtime.dav.message.DavRequest;
import satchel.sync.runtime.dav.message.DavTransport;
import satchel.sync.runtime.dav.message.Origin;
import satchel.sync.runtime.dav.message.SlowAnswerException;
import satchel.sync.runtime.dav.message.TimeLimits;
import satchel.sync.runtime.replica.ReplicaException;

/**
 * Sardine's client with what is dangerous in it turned off. Sardine answers a challenge from
 * whatever server a redirect leads to; here no credentials are registered at all, and the
 * Authorization header is set on requests to one origin only.
 */
public final class SardineTransport extends SardineImpl implements DavTransport {
    private static final int CONNECT_MILLIS = 10_000;
    private static final int CONNECTION_MILLIS = 60_000;
    private static final int CONNECTIONS = 8;

    private final Optional<Origin> origin;
    private final String authorization;
    private final AtomicLong requests = new AtomicLong();

    public SardineTransport(URI server, String user, String password) {
        this(
                Optional.of(Origin.of(server)),
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (user + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    private SardineTransport(Optional<Origin> origin, String authorization) {
        super(client());
        this.origin = origin;
        this.authorization = authorization;
    }

    /** For looking around. */
    public static SardineTransport withoutPassword() {
        return new SardineTransport(Optional.empty(), "");
    }

    /** Answers in gzip are asked for and unpacked by the client, unless it is told not to. */
    private static HttpClientBuilder client() {
        return HttpClientBuilder.create()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableCookieManagement()
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                .setUserAgent("Satchel")
                .setDefaultRequestConfig(config(TimeLimits.ORDINARY));
    }

    private static RequestConfig config(TimeLimits limits) {
        return RequestConfig.custom()
                .setConnectTimeout(CONNECT_MILLIS)
                .setConnectionRequestTimeout(CONNECTION_MILLIS)
                .setSocketTimeout(Math.toIntExact(limits.silence().toMillis()))
                .setAuthenticationEnabled(false)
                .setRedirectsEnabled(false)
                .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
                .build();
    }

    @Override
    public <T> T send(DavRequest request, AnswerReader<T> reader)
            throws IOException, ReplicaException {
        SentRequest sent = new SentRequest(request);
        if (Optional.of(Origin.of(request.uri())).equals(origin)) {
            sent.setHeader("Authorization", authorization);
        }
        sent.setConfig(config(request.limits()));
        requests.incrementAndGet();
        try (Deadline deadline = new Deadline(request.limits().whole(), sent)) {
            return send(sent, deadline, reader);
        }
    }

    private <T> T send(SentRequest sent, Deadline deadline, AnswerReader<T> reader)
            throws IOException, ReplicaException {
        try {
            return execute(
                    HttpClientContext.create(),
                    sent,
                    response -> read(sent.getURI(), response, reader));
        } catch (CarriedException e) {
            throw e.carried();
        } catch (NoHttpResponseException hungUp) {
            throw new IOException("the connection was cut off", hungUp);
        } catch (SocketTimeoutException silent) {
            throw new SlowAnswerException(silent);
        } catch (IOException lost) {
            throw deadline.passed() ? new SlowAnswerException(lost) : lost;
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
        InputStream body =
                entity == null
                        ? InputStream.nullInputStream()
                        : new BodyStream(entity.getContent());
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
