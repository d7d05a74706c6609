package satchel.pim.outlook.pst;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What the first bytes of a file say [MS-PST section 2.2.2.6]: enough to tell in words why it
 * cannot be read, before java-libpst stumbles over it.
 */
sealed interface PstHeader {
    record Readable() implements PstHeader {}

    record NotOutlooks() implements PstHeader {}

    /** Shorter than it says it is. */
    record CutShort() implements PstHeader {}

    /** Of a version, or scrambled in a way, that java-libpst does not know. */
    record Unknown(String what) implements PstHeader {}

    int LENGTH = 564;

    /**
     * @param start the first {@link #LENGTH} bytes, or all of a shorter file
     */
    static PstHeader of(byte[] start, long fileLength) {
        byte[] magic = "!BDN".getBytes(StandardCharsets.US_ASCII);
        if (!Arrays.equals(start, 0, Math.min(4, start.length), magic, 0, 4)) {
            return new NotOutlooks();
        }
        if (start.length < LENGTH) {
            return new CutShort();
        }
        ByteBuffer header = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        int version = header.getShort(10);
        return switch (version) {
            case 14, 15 -> judge(header.getInt(168) & 0xFFFF_FFFFL, start[461], fileLength);
            case 23, 36 -> judge(header.getLong(184), start[513], fileLength);
            default -> new Unknown("it is of version " + version);
        };
    }

    private static PstHeader judge(long ownLength, int encryption, long fileLength) {
        if (ownLength > fileLength) {
            return new CutShort();
        }
        return encryption == 0 || encryption == 1 ? new Readable() : new Unknown("it is encrypted");
    }
}
