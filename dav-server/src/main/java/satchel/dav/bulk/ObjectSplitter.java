package satchel.dav.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.xml.Namespaces;

/**
 * Cuts a stream of vCards or bookmarks into single ones while it comes, each of them byte for byte
 * as it was sent. One is all from its BEGIN to its END; a card's AGENT may hold another one.
 */
final class ObjectSplitter {
    private final InputStream in;
    private final Of of;
    private final int most;
    private boolean ended;

    /** What is in the stream. */
    enum Of {
        CARDS("VCARD", "vCard", Namespaces.carddav("valid-address-data")),
        BOOKMARKS("BOOKMARK", "bookmark", Namespaces.bookmarks("valid-bookmark-data"));

        private final String component;
        private final String word;
        private final QName precondition;

        Of(String component, String word, QName precondition) {
            this.component = component;
            this.word = word;
            this.precondition = precondition;
        }
    }

    /**
     * @param most bytes that are kept of one; one that is longer is cut, and so known to be
     */
    ObjectSplitter(InputStream in, Of of, int most) {
        this.in = in;
        this.of = of;
        this.most = most;
    }

    /** Empty at the end; {@link DavError} for what is none, with all that follows. */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream one = new ByteArrayOutputStream(1024);
        int depth = 0;
        while (!ended) {
            byte[] line = line();
            String word = word(line);
            if (depth == 0 && word.isEmpty()) {
                continue;
            }
            depth += word.equals("BEGIN:" + of.component) ? 1 : 0;
            if (depth == 0) {
                throw invalid("something stands between the " + of.word + "s");
            }
            one.write(line, 0, Math.clamp(most + 1 - one.size(), 0, line.length));
            depth -= word.equals("END:" + of.component) ? 1 : 0;
            if (depth == 0) {
                return Optional.of(one.toByteArray());
            }
        }
        if (depth > 0) {
            throw invalid("the last " + of.word + " has no END");
        }
        return Optional.empty();
    }

    private DavError invalid(String text) {
        return DavError.of(403, of.precondition, text);
    }

    /** With its line end; no more of it than one may have. */
    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        int octet;
        while ((octet = in.read()) >= 0) {
            if (line.size() <= most) {
                line.write(octet);
            }
            if (octet == '\n') {
                return line.toByteArray();
            }
        }
        ended = true;
        return line.toByteArray();
    }

    private static String word(byte[] line) {
        return line.length > 80
                ? "…"
                : new String(line, StandardCharsets.UTF_8)
                        .replace("\uFEFF", "")
                        .stripTrailing()
                        .toUpperCase(Locale.ROOT);
    }
}
