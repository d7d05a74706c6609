package satchel.pim.outlook.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A member of a distribution list, as its entry ID names it [MS-OXOCNTC section 2.2.2.2.1]. */
sealed interface ListMember {
    /**
     * A contact or list in the same file.
     *
     * @param node its descriptor node
     */
    record Inside(int node) implements ListMember {}

    /** Somebody who is only in the list. */
    record Address(String name, String email) implements ListMember {}

    /** The start of each entry ID: flags, then who made it. */
    int HEAD = 4 + 16;

    /** Length of an entry ID of something in a file of this kind. */
    int INSIDE = HEAD + 4;

    byte[] ONE_OFF = HexFormat.of().parseHex("812b1fa4bea310199d6e00dd010f5402");
    byte[] WRAPPED = HexFormat.of().parseHex("c091add3519dcf11a4a900aa0047faa4");
    int UNICODE = 0x8000;

    /** Absent for what lies elsewhere: in a directory of addresses, in another file. */
    static Optional<ListMember> of(byte[] entry) {
        if (has(entry, ONE_OFF)) {
            return Optional.of(oneOff(entry));
        }
        if (has(entry, WRAPPED)) {
            byte[] inner =
                    Arrays.copyOfRange(entry, Math.min(entry.length, HEAD + 1), entry.length);
            if (has(inner, ONE_OFF)) {
                return Optional.of(oneOff(inner));
            }
            return inner.length == INSIDE ? Optional.of(new Inside(node(inner))) : Optional.empty();
        }
        return entry.length == INSIDE ? Optional.of(new Inside(node(entry))) : Optional.empty();
    }

    private static boolean has(byte[] entry, byte[] maker) {
        return entry.length > HEAD && Arrays.equals(entry, 4, HEAD, maker, 0, maker.length);
    }

    private static int node(byte[] entry) {
        return ByteBuffer.wrap(entry).order(ByteOrder.LITTLE_ENDIAN).getInt(HEAD);
    }

    /** Three texts, each with a zero after it: name, kind of address, address. */
    private static ListMember oneOff(byte[] entry) {
        int flags =
                entry.length < HEAD + 4
                        ? 0
                        : ByteBuffer.wrap(entry).order(ByteOrder.LITTLE_ENDIAN).getShort(HEAD + 2);
        Charset charset =
                (flags & UNICODE) == 0
                        ? Charset.forName("windows-1252")
                        : StandardCharsets.UTF_16LE;
        int from = Math.min(entry.length, HEAD + 4);
        String[] texts = new String(entry, from, entry.length - from, charset).split("\0", -1);
        return new Address(texts[0], texts.length > 2 ? texts[2] : "");
    }
}
