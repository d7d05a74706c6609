package satchel.pim.bookmarks.firefox;

import java.nio.charset.StandardCharsets;

/** What Firefox works out from an address and keeps beside it. */
record PlacesUrl(String url) {
    /** Of a longer address, only the start is looked at. */
    private static final int HASHED = 1500;

    private static final int LONGEST_SCHEME = 50;
    private static final int GOLDEN_RATIO = 0x9E3779B9;

    boolean isQuery() {
        return url.startsWith("place:");
    }

    /** Sixteen bits of the scheme's hash before 32 of the whole. */
    long hash() {
        byte[] bytes = url.getBytes(StandardCharsets.UTF_8);
        long whole = hash(bytes, Math.min(bytes.length, HASHED)) & 0xFFFF_FFFFL;
        int colon = url.indexOf(':');
        if (colon < 0 || colon >= LONGEST_SCHEME) {
            return whole;
        }
        byte[] scheme = url.substring(0, colon).getBytes(StandardCharsets.UTF_8);
        return ((hash(scheme, scheme.length) & 0xFFFFL) << 32) + whole;
    }

    private static int hash(byte[] bytes, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = GOLDEN_RATIO * (Integer.rotateLeft(hash, 5) ^ (bytes[i] & 0xFF));
        }
        return hash;
    }

    /** The scheme with what ends it. */
    String prefix() {
        int colon = url.indexOf(':') + 1;
        return url.startsWith("//", colon) ? url.substring(0, colon + 2) : url.substring(0, colon);
    }

    /** Up to the path, without the user's name; for addresses without hosts, whatever is there. */
    String hostAndPort() {
        String rest = url.substring(prefix().length());
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return rest.substring(rest.lastIndexOf('@', end - 1) + 1, end);
    }

    String reversedHost() {
        if (!prefix().endsWith("//")) {
            return ".";
        }
        String host = hostAndPort().replaceFirst(":[0-9]*$", "");
        return new StringBuilder(host).reverse() + ".";
    }
}
