package satchel.endtoend;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import satchel.client.catalogue.Catalogue;
import satchel.client.catalogue.CatalogueText;
import satchel.client.catalogue.Offer;
import satchel.client.catalogue.Sha256;
import satchel.testdata.harness.Checkout;

/** Publishes the plug-in for files in versions of its own, signed as this build signs. */
record Publisher(Checkout checkout, Path catalogue) {
    private static final String BUNDLE = "satchel.pim.files";

    /**
     * Replaces the catalogue.
     *
     * @param build tells builds of one version apart
     */
    void publish(long serial, String version, String build) throws IOException {
        byte[] jar = jar(version, build);
        Offer offer =
                new Offer(
                        "files",
                        BUNDLE,
                        "Calendar and contact files",
                        new Version(version),
                        new VersionRange("[0.1.0,1.0.0)"),
                        List.of("calendar", "contacts"),
                        "plugins/" + BUNDLE + "-" + version + ".jar",
                        jar.length,
                        Sha256.of(jar));
        Files.createDirectories(catalogue.resolve("plugins"));
        Files.write(jarFile(version), jar);
        Instant expires = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(1, ChronoUnit.DAYS);
        byte[] text =
                CatalogueText.write(
                        new Catalogue(Catalogue.AUDIENCE, serial, expires, List.of(offer)));
        Files.write(catalogue.resolve("catalogue.json"), text);
        Files.writeString(catalogue.resolve("catalogue.json.sig"), signature(text), US_ASCII);
    }

    Path jarFile(String version) {
        return catalogue.resolve("plugins").resolve(BUNDLE + "-" + version + ".jar");
    }

    /** The plug-in that was built, under another version. */
    private byte[] jar(String version, String build) throws IOException {
        Path built = checkout.catalogue().resolve("plugins").resolve(BUNDLE + "-0.1.0.jar");
        try (JarFile jar = new JarFile(built.toFile())) {
            Manifest manifest = new Manifest(jar.getManifest());
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            manifest.getMainAttributes().putValue("Build", build);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
                for (JarEntry entry : jar.stream().filter(Publisher::isContent).toList()) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    jar.getInputStream(entry).transferTo(out);
                }
            }
            return bytes.toByteArray();
        }
    }

    private static boolean isContent(JarEntry entry) {
        return !entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME);
    }

    private String signature(byte[] text) throws IOException {
        Path key =
                checkout.root()
                        .resolve("client-plugins/client-dist/target/development-key/secret.pkcs8");
        byte[] encoded = Base64.getDecoder().decode(Files.readString(key).strip());
        try {
            PrivateKey secret =
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new PKCS8EncodedKeySpec(encoded));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text);
            return Base64.getEncoder().encodeToString(signature.sign()) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
