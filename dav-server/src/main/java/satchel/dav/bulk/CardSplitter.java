package satchel.dav.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import satchel.dav.http.DavError;
import satchel.dav.xml.Namespaces;

/**
 * Cuts a stream of vCards into cards while it comes, each of them byte for byte as it was sent. A
 * card is all from its BEGIN to its END; AGENT may hold another one.
 */
final class CardSplitter {
    private final InputStream in;
    private final int most;
    private boolean ended;

    /**
     * @param most bytes that are kept of a card; one that is longer is cut, and so known to be
     */
    CardSplitter(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /** Empty at the end; {@link DavError} for what is no card, with all that follows. */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream card = new ByteArrayOutputStream(1024);
        int depth = 0;
        while (!ended) {
            byte[] line = line();
            String word = word(line);
            if (depth == 0 && word.isEmpty()) {
                continue;
            }
            depth += word.equals("BEGIN:VCARD") ? 1 : 0;
            if (depth == 0) {
                throw invalid("something stands between the vCards");
            }
            card.write(line, 0, Math.clamp(most + 1 - card.size(), 0, line.length));
            depth -= word.equals("END:VCARD") ? 1 : 0;
            if (depth == 0) {
                return Optional.of(card.toByteArray());
            }
        }
        if (depth > 0) {
            throw invalid("the last vCard has no END");
        }
        return Optional.empty();
    }

    private static DavError invalid(String text) {
        return DavError.of(403, Namespaces.carddav("valid-address-data"), text);
    }

    /** With its line end; no more of it than a card may have. */
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
