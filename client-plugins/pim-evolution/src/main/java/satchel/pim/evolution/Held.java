package satchel.pim.evolution;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import satchel.client.api.PimRevision;

/**
 * A record as the data server holds it.
 *
 * @param pieces the card, or each component with this UID: the event itself and its overrides
 */
record Held(String uid, List<String> pieces) {
    Held {
        pieces = pieces.stream().sorted().toList();
    }

    /** The server's own marks have the precision of a second, and not all lists have one. */
    PimRevision revision() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String piece : pieces) {
                digest.update(piece.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return new PimRevision(HexFormat.of().formatHex(digest.digest(), 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
