package satchel.dav.store;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Random ids of collections, so that one made under an old name is told from its predecessor. */
public final class CollectionIds {
    private static final int BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CollectionIds() {}

    public static String next() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
