package satchel.launcher.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import satchel.launcher.session.Peer;

/** The door between Jetty and the pages. It decides nothing. */
public final class LauncherHandler extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(LauncherHandler.class);
    private static final int LONGEST_FORM = 16 * 1024;
    private static final int LONGEST_JSON = 64 * 1024;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final Set<String> HEADERS =
            Set.of("origin", "sec-fetch-site", "if-none-match", "user-agent", "authorization");

    private final Router router;
    private final Templates templates = new Templates();

    public LauncherHandler(Router router) {
        this.router = router;
    }

    @Override
    public boolean handle(Request jetty, Response response, Callback callback) {
        if (jetty.getMethod().equals("PUT") && !router.takesPut(path(jetty))) {
            return false; // some DAV client's, which has other words for what it cannot do
        }
        try {
            send(jetty, response);
            callback.succeeded();
        } catch (IOException e) {
            callback.failed(e); // the visitor is gone
        }
        return true;
    }

    private void send(Request jetty, Response response) throws IOException {
        WebRequest request = request(jetty, Form.EMPTY, Form.EMPTY, "");
        WebReply reply;
        try {
            reply = router.reply(request(jetty, query(jetty), form(jetty), json(jetty)));
        } catch (BadRequestException e) {
            reply = router.mistake(request, e.status(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) { // the request's edge: told once, and the others go on
            LOG.error("{} {} failed", jetty.getMethod(), request.path(), e);
            reply = router.mistake(request, 500, "Something went wrong on the server.");
        }
        SecurityHeaders.of(request).forEach(response.getHeaders()::put);
        reply.headers().forEach(response.getHeaders()::put);
        response.setStatus(reply.status());
        body(jetty, response, reply.body());
    }

    private void body(Request jetty, Response response, WebReply.Body body) throws IOException {
        switch (body) {
            case WebReply.Body.Nothing() -> stream(jetty, response, 0, out -> {});
            case WebReply.Body.Page(String template, Object view) ->
                    text(jetty, response, "text/html", templates.render(template, view));
            case WebReply.Body.Text(String type, String text) -> text(jetty, response, type, text);
            case WebReply.Body.File(String type, Path file) -> {
                response.getHeaders().put("Content-Type", type);
                stream(jetty, response, Files.size(file), out -> Files.copy(file, out));
            }
            case WebReply.Body.Stream(String type, long length, WebReply.Writing writing) -> {
                response.getHeaders().put("Content-Type", type);
                stream(jetty, response, length, writing);
            }
        }
    }

    private static void text(Request jetty, Response response, String type, String text)
            throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        response.getHeaders().put("Content-Type", type + ";charset=utf-8");
        stream(jetty, response, bytes.length, out -> out.write(bytes));
    }

    private static void stream(
            Request jetty, Response response, long length, WebReply.Writing writing)
            throws IOException {
        if (response.getStatus() != 304) {
            response.getHeaders().put("Content-Length", length);
        }
        try (OutputStream out = Content.Sink.asOutputStream(response)) {
            if (!jetty.getMethod().equals("HEAD")) {
                writing.to(out);
            }
        }
    }

    private static WebRequest request(Request jetty, Form query, Form form, String json) {
        HttpURI uri = jetty.getHttpURI();
        return new WebRequest(
                jetty.getMethod(),
                path(jetty),
                Map.of(),
                query,
                form,
                json,
                headers(jetty),
                cookies(jetty),
                uri.getScheme() + "://" + authority(jetty),
                peer(jetty));
    }

    private static String path(Request jetty) {
        return URIUtil.decodePath(jetty.getHttpURI().getCanonicalPath());
    }

    /** As the visitor wrote it; HTTP/1.0 may leave it out. */
    private static String authority(Request jetty) {
        String written = jetty.getHttpURI().getAuthority();
        return written != null
                ? written
                : Request.getServerName(jetty) + ":" + Request.getServerPort(jetty);
    }

    private static Form query(Request jetty) {
        String query = jetty.getHttpURI().getQuery();
        return query == null ? Form.EMPTY : Form.parse(query);
    }

    private static Form form(Request jetty) throws IOException {
        if (!jetty.getMethod().equals("POST") || type(jetty).isEmpty()) {
            return Form.EMPTY;
        }
        if (!type(jetty).equals(FORM)) {
            throw new BadRequestException(415, "Only a form can be sent to this address.");
        }
        return Form.parse(new String(body(jetty, LONGEST_FORM), UTF_8));
    }

    private static String json(Request jetty) throws IOException {
        if (!jetty.getMethod().equals("PUT")) {
            return "";
        }
        if (!type(jetty).equals(JSON)) {
            throw new BadRequestException(415, "Only JSON can be put to this address.");
        }
        try {
            byte[] bytes = body(jetty, LONGEST_JSON);
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new BadRequestException(400, "This is not UTF-8.");
        }
    }

    /** Without parameters; empty if there is none. */
    private static String type(Request jetty) {
        String type = jetty.getHeaders().get("Content-Type");
        return type == null ? "" : type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    }

    private static byte[] body(Request jetty, int longest) throws IOException {
        try (InputStream in = Content.Source.asInputStream(jetty)) {
            byte[] bytes = in.readNBytes(longest + 1);
            if (bytes.length > longest) {
                throw new BadRequestException(
                        413, "This is too long: at most " + longest + " bytes are read.");
            }
            return bytes;
        }
    }

    private static Map<String, String> headers(Request jetty) {
        Map<String, String> headers = new HashMap<>();
        for (HttpField field : jetty.getHeaders()) {
            String name = field.getLowerCaseName();
            if (HEADERS.contains(name) && field.getValue() != null) {
                headers.putIfAbsent(name, field.getValue());
            }
        }
        return headers;
    }

    private static Map<String, String> cookies(Request jetty) {
        Map<String, String> cookies = new HashMap<>();
        for (HttpCookie cookie : Request.getCookies(jetty)) {
            cookies.putIfAbsent(cookie.getName(), cookie.getValue());
        }
        return cookies;
    }

    private static Peer peer(Request jetty) {
        return jetty.getConnectionMetaData().getRemoteSocketAddress()
                        instanceof InetSocketAddress remote
                ? Peer.of(remote.getAddress())
                : new Peer("unknown");
    }
}
