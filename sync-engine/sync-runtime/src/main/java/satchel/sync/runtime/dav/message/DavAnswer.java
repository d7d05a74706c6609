package satchel.sync.runtime.dav.message;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An answer whose body is still being received.
 *
 * @param uri what was asked, after redirects
 * @param headers by lower-case name
 */
public record DavAnswer(URI uri, int status, Map<String, String> headers, InputStream body) {
    private static final int EXCERPT = 8192;

    public DavAnswer {
        headers = Map.copyOf(headers);
    }

    /** The same answer, its body read through another stream. */
    public DavAnswer of(InputStream through) {
        return new DavAnswer(uri, status, headers, through);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public boolean successful() {
        return status >= 200 && status < 300;
    }

    /**
     * Whether a refusal is about the server as a whole and would meet every request: a wrong
     * password, or a server that names the time until which it wants to be left alone.
     */
    public boolean concernsTheServer() {
        return status == 401
                || ((status == 429 || status == 503) && header("retry-after").isPresent());
    }

    /** A multistatus says so in its status and its type; a login page does not. */
    public boolean isMultistatus() {
        return status == 207 && isXml();
    }

    /** What a portal answers to whatever it is asked, and no server to a write that it has done. */
    public boolean isPage() {
        return status == 200 && (media().equals("text/html") || media().contains("xhtml"));
    }

    private String media() {
        String type = header("content-type").orElse("").toLowerCase(Locale.ROOT);
        return type.split(";", 2)[0].trim();
    }

    public boolean isXml() {
        String media = media();
        return media.equals("text/xml")
                || media.equals("application/xml")
                || media.endsWith("+xml");
    }

    /** The first few thousand characters of the body, for what a server says about a refusal. */
    public String excerpt() throws IOException {
        return new String(body.readNBytes(EXCERPT), StandardCharsets.UTF_8);
    }
}
