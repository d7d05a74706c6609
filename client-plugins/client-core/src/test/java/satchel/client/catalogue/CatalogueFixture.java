package satchel.client.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** A publisher with a key of its own, for tests of what a client believes. */
public final class CatalogueFixture {
    private static final Instant FAR = Instant.parse("2030-01-01T00:00:00Z");

    private final KeyPair keys;

    public CatalogueFixture() {
        try {
            this.keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String publicText() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    public byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(text);
            return Base64.getEncoder().encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public SignedCatalogue signed(Catalogue catalogue) {
        byte[] text = CatalogueText.write(catalogue);
        return new SignedCatalogue(text, sign(text));
    }

    public static Catalogue catalogue(long serial, Offer... offers) {
        return new Catalogue(Catalogue.AUDIENCE, serial, FAR, List.of(offers));
    }

    public static Offer offer(String id, String bundle, String version, byte[] jar) {
        return new Offer(
                id,
                bundle,
                "A test plug-in",
                new Version(version),
                new VersionRange("[0.1,0.2)"),
                List.of("calendar"),
                "plugins/" + bundle + "-" + version + ".jar",
                jar.length,
                Sha256.of(jar));
    }

    /** A jar that is a bundle by its manifest and holds nothing else. */
    public static byte[] jar(String bundle, String version) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", bundle);
        main.putValue("Bundle-Version", version);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new JarOutputStream(bytes, manifest).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A catalogue's text with one piece replaced, to be signed again or not. */
    public static byte[] replaced(byte[] text, String piece, String by) {
        String whole = new String(text, StandardCharsets.UTF_8);
        if (!whole.contains(piece)) {
            throw new IllegalArgumentException(piece + " is not in " + whole);
        }
        return whole.replace(piece, by).getBytes(StandardCharsets.UTF_8);
    }
}
