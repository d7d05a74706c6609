package satchel.client.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A catalogue as it was fetched: the exact bytes and the detached signature over them.
 *
 * @param signature base64 of the raw Ed25519 signature
 */
public record SignedCatalogue(byte[] text, byte[] signature) {
    /** Reads the catalogue; not one byte of it is parsed before the signature holds. */
    public Catalogue open(PinnedKeys keys) throws RefusedException {
        if (!keys.signed(text, rawSignature())) {
            throw notSigned();
        }
        return CatalogueText.read(text);
    }

    private byte[] rawSignature() throws RefusedException {
        try {
            return Base64.getDecoder()
                    .decode(new String(signature, StandardCharsets.US_ASCII).strip());
        } catch (IllegalArgumentException e) {
            throw notSigned();
        }
    }

    /** Whoever gets a page instead of a catalogue need not look for a forger. */
    private RefusedException notSigned() {
        boolean object = new String(text, StandardCharsets.UTF_8).stripLeading().startsWith("{");
        return new RefusedException(object ? new Refusal.NotSigned() : new Refusal.NoCatalogue());
    }
}
