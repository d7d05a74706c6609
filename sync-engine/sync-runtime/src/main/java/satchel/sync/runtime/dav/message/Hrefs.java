package satchel.sync.runtime.dav.message;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import satchel.sync.core.record.RecordId;

/**
 * Hrefs and the names of records: a record's id is the last segment of its href with the
 * percent-encoding taken off, because servers do not agree on what they encode.
 */
public final class Hrefs {
    private static final String UNRESERVED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private Hrefs() {}

    public static URI of(URI collection, RecordId id) {
        return collection.resolve(encode(id.value()));
    }

    /** The member of {@code collection} that {@code href} names; absent for all else. */
    public static Optional<RecordId> member(URI collection, String href) {
        Optional<String> path = path(collection, href);
        String parent = decode(collection.getRawPath()).orElse(collection.getRawPath());
        return path.filter(whole -> whole.startsWith(parent))
                .map(whole -> whole.substring(parent.length()))
                .filter(name -> !name.isEmpty() && name.indexOf('/') < 0)
                .map(RecordId::new);
    }

    /** Whether {@code href} names the collection itself. */
    public static boolean same(URI collection, String href) {
        return path(collection, href)
                .map(Hrefs::withSlash)
                .equals(decode(collection.getRawPath()).map(Hrefs::withSlash));
    }

    /** The decoded path of an href that a server sent, which may be a path or a whole URL. */
    private static Optional<String> path(URI base, String href) {
        return resolve(base, href).flatMap(uri -> decode(uri.getRawPath()));
    }

    /** An href as a server sent it; absent if it is none. */
    public static Optional<URI> resolve(URI base, String href) {
        try {
            return Optional.of(base.resolve(tolerant(href.trim())));
        } catch (IllegalArgumentException notAnHref) {
            return Optional.empty();
        }
    }

    /** Xandikos and others send spaces and the like as they are. */
    private static String tolerant(String href) {
        StringBuilder text = new StringBuilder();
        href.codePoints()
                .forEach(c -> {
                    if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0) {
                        text.append(encode(Character.toString(c)));
                    } else {
                        text.appendCodePoint(c);
                    }
                });
        return text.toString();
    }

    public static String withSlash(String path) {
        return path.endsWith("/") ? path : path + "/";
    }

    /** A segment as it stands in a path. */
    public static String encode(String segment) {
        StringBuilder text = new StringBuilder();
        for (byte octet : segment.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (UNRESERVED.indexOf(c) >= 0) {
                text.append(c);
            } else {
                text.append('%').append(String.format("%02X", octet & 0xFF));
            }
        }
        return text.toString();
    }

    /** Takes the percent-encoding off; absent where it is broken. */
    public static Optional<String> decode(String path) {
        byte[] raw = path.getBytes(StandardCharsets.UTF_8);
        ByteBuffer octets = ByteBuffer.allocate(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] != '%') {
                octets.put(raw[i]);
            } else if (i + 2 < raw.length && hex(raw[i + 1]) >= 0 && hex(raw[i + 2]) >= 0) {
                octets.put((byte) (hex(raw[i + 1]) * 16 + hex(raw[i + 2])));
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(octets.flip()).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static int hex(byte digit) {
        return Character.digit(digit, 16);
    }
}
