package satchel.pim.outlook.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import satchel.pim.outlook.item.AppointmentProperties;
import satchel.pim.outlook.item.Item;

/**
 * The UID that all programs call a meeting by [MS-OXCICAL section 2.1.3.1.1.20.26]: one that came
 * from outside lies within the global object ID, any other is all of it, without a date.
 */
public final class GlobalObjectId {
    private static final byte[] FOREIGN = "vCal-Uid\1\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int DATE_FROM = 16;
    private static final int DATE_TO = 20;
    private static final int DATA_FROM = 40;

    private GlobalObjectId() {}

    /** Absent where an item has none, which are appointments that nobody was invited to. */
    public static Optional<String> uid(Item item) {
        byte[] clean = item.bytes(AppointmentProperties.CLEAN_GLOBAL_ID);
        byte[] id = clean.length > 0 ? clean : item.bytes(AppointmentProperties.GLOBAL_ID);
        return id.length < DATA_FROM
                ? Optional.empty()
                : Optional.of(uid(id)).filter(uid -> !uid.isBlank());
    }

    private static String uid(byte[] id) {
        int text = DATA_FROM + FOREIGN.length;
        if (id.length > text && Arrays.equals(id, DATA_FROM, text, FOREIGN, 0, FOREIGN.length)) {
            return new String(id, text, id.length - text, StandardCharsets.UTF_8)
                    .replaceAll("\\p{Cntrl}", "");
        }
        byte[] dateless = id.clone();
        Arrays.fill(dateless, DATE_FROM, DATE_TO, (byte) 0);
        return HexFormat.of().withUpperCase().formatHex(dateless);
    }
}
