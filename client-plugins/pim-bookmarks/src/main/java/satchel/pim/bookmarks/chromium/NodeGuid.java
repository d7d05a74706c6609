package satchel.pim.bookmarks.chromium;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import satchel.pim.bookmarks.tree.Uid;

/**
 * A bookmark's name in Chromium, which is a UUID. A UID lies in one of version 8 (RFC 9562 section
 * 5.8: of our own making) around seven bytes that tell it; the name of a bookmark that Chromium
 * made gives its UID by a hash, so that both stay what they are.
 */
final class NodeGuid {
    /** Version, variant, and what no other maker of UUIDs is likely to write: "Satc". */
    private static final byte[] MARK = {(byte) 0x85, 0x47, (byte) 0xA3, 0x53, 0x61, 0x74, 0x63};

    private static final int BEFORE = 6;
    private static final int AFTER = BEFORE + MARK.length;
    private static final Pattern FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private NodeGuid() {}

    static String of(Uid uid) {
        byte[] nine = uid.bytes();
        ByteBuffer bytes = ByteBuffer.allocate(16);
        bytes.put(nine, 0, BEFORE).put(MARK).put(nine, BEFORE, nine.length - BEFORE).flip();
        return new UUID(bytes.getLong(), bytes.getLong()).toString();
    }

    static Uid uid(String guid) {
        String lower = guid.toLowerCase(Locale.ROOT);
        return marked(lower).orElseGet(() -> Uid.hashed(lower));
    }

    private static Optional<Uid> marked(String guid) {
        if (!FORM.matcher(guid).matches()) {
            return Optional.empty();
        }
        UUID uuid = UUID.fromString(guid);
        byte[] bytes =
                ByteBuffer.allocate(16)
                        .putLong(uuid.getMostSignificantBits())
                        .putLong(uuid.getLeastSignificantBits())
                        .array();
        if (!Arrays.equals(bytes, BEFORE, AFTER, MARK, 0, MARK.length)) {
            return Optional.empty();
        }
        byte[] nine = Arrays.copyOf(bytes, 9);
        System.arraycopy(bytes, AFTER, nine, BEFORE, nine.length - BEFORE);
        return Optional.of(Uid.ofBytes(nine));
    }
}
