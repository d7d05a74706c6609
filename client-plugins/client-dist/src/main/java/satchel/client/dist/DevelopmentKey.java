package satchel.client.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * The Ed25519 key this checkout signs its catalogues with. It is made once, stays under target/,
 * and is trusted only by clients built here.
 *
 * @param publicText the base64 of the SubjectPublicKeyInfo, as clients pin it
 */
record DevelopmentKey(PrivateKey secret, String publicText) {
    static DevelopmentKey in(Path folder) throws IOException, GeneralSecurityException {
        Path secret = folder.resolve("secret.pkcs8");
        Path pinned = folder.resolve("catalogue.pub");
        if (!Files.exists(secret) || !Files.exists(pinned)) {
            make(secret, pinned);
        }
        byte[] encoded = Base64.getDecoder().decode(Files.readString(secret).strip());
        return new DevelopmentKey(
                KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded)),
                Files.readString(pinned).strip());
    }

    /** The base64 of the raw signature over exactly these bytes. */
    String sign(byte[] text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(secret);
        signature.update(text);
        return Base64.getEncoder().encodeToString(signature.sign());
    }

    private static void make(Path secret, Path pinned)
            throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Files.createDirectories(secret.getParent());
        Files.deleteIfExists(secret);
        Files.createFile(
                secret,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, base64(pair.getPrivate().getEncoded()));
        Files.writeString(pinned, base64(pair.getPublic().getEncoded()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes) + "\n";
    }
}
