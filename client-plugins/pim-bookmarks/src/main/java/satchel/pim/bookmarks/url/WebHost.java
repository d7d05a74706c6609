package satchel.pim.bookmarks.url;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hosts of the web as browsers write them (WHATWG URL, section 3.5). */
final class WebHost {
    private static final Pattern DOTS = Pattern.compile("[.\\u3002\\uFF0E\\uFF61]");
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\x00-\\x20#/:<>?@\\[\\\\\\]^|%\\x7F]");

    private WebHost() {}

    /** Nothing of what they refuse. */
    static Optional<String> of(String written) {
        if (written.startsWith("[")) {
            return Ip6.of(written);
        }
        Optional<String> name = decoded(written).flatMap(WebHost::ascii);
        return name.filter(ascii -> !ascii.isEmpty() && !FORBIDDEN.matcher(ascii).find())
                .flatMap(ascii -> Ip4.endsInNumber(ascii) ? Ip4.of(ascii) : Optional.of(ascii));
    }

    private static Optional<String> decoded(String written) {
        if (written.indexOf('%') < 0) {
            return Optional.of(written);
        }
        byte[] octets = written.getBytes(StandardCharsets.UTF_8);
        ByteBuffer plain = ByteBuffer.allocate(octets.length);
        for (int at = 0; at < octets.length; at++) {
            int high = octets[at] == '%' && at + 2 < octets.length ? hex(octets[at + 1]) : -1;
            int low = high >= 0 ? hex(octets[at + 2]) : -1;
            plain.put(low >= 0 ? (byte) (high * 16 + low) : octets[at]);
            at += low >= 0 ? 2 : 0;
        }
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(plain.flip()).toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    private static int hex(byte digit) {
        return Character.digit((char) digit, 16);
    }

    private static Optional<String> ascii(String name) {
        List<String> labels = new ArrayList<>();
        for (String label : DOTS.split(name, -1)) {
            Optional<String> ascii = HostLabel.ascii(label);
            if (ascii.isEmpty()) {
                return Optional.empty();
            }
            labels.add(ascii.get());
        }
        return Optional.of(String.join(".", labels));
    }
}
