package satchel.client.catalogue;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The Ed25519 public keys this client believes: one, or two while a key is being replaced. */
public record PinnedKeys(List<PublicKey> keys) {
    private static final int MOST = 2;

    public PinnedKeys {
        keys = List.copyOf(keys);
        if (keys.isEmpty() || keys.size() > MOST) {
            throw new IllegalArgumentException(
                    "a client pins one key, or two during a change; here are " + keys.size());
        }
    }

    /**
     * Reads keys, one a line, each the base64 of a SubjectPublicKeyInfo.
     *
     * @throws IllegalArgumentException if a line is no Ed25519 key or there are none or too many
     */
    public static PinnedKeys parse(String text) {
        List<PublicKey> keys = new ArrayList<>();
        for (String line : text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            keys.add(key(line));
        }
        return new PinnedKeys(keys);
    }

    private static PublicKey key(String line) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(line)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key: " + line, e);
        }
    }

    /** Whether one of the keys made this signature over exactly these bytes. */
    boolean signed(byte[] text, byte[] signature) {
        return keys.stream().anyMatch(key -> signed(key, text, signature));
    }

    private static boolean signed(PublicKey key, byte[] text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text);
            return check.verify(signature);
        } catch (SignatureException e) {
            // A signature of another length or shape is a wrong signature, no more.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java 25 has Ed25519", e);
        }
    }
}
