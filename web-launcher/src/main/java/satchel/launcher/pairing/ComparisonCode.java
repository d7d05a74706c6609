package satchel.launcher.pairing;

import satchel.launcher.secret.Secret;

/**
 * Eight characters that the browser and the device both compute from what they exchanged. Equal
 * codes mean that it was this device that followed this link.
 */
public record ComparisonCode(String text) {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"; // RFC 4648 section 6
    private static final int BITS = 5;

    public static ComparisonCode of(Secret ticket, String challenge) {
        byte[] hash = Secret.sha256(ticket.reveal() + ":" + challenge);
        return new ComparisonCode(characters(hash, 0, 4) + "-" + characters(hash, 4, 8));
    }

    private static String characters(byte[] hash, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(BASE32.charAt(fiveBits(hash, i * BITS)));
        }
        return text.toString();
    }

    private static int fiveBits(byte[] hash, int bit) {
        int two = ((hash[bit / 8] & 0xff) << 8) | (hash[bit / 8 + 1] & 0xff);
        return (two >> (16 - BITS - bit % 8)) & 0x1f;
    }
}
