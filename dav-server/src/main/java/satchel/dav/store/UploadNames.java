package satchel.dav.store;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Names of uploads: 128 random bits, since who knows the name of one can write to it. */
public final class UploadNames {
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    private UploadNames() {}

    public static String random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    /** Whether it could be one of ours: anything else must never become the name of a file. */
    public static boolean isOne(String name) {
        return FORM.matcher(name).matches();
    }
}
