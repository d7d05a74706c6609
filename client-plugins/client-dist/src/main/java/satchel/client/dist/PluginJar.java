package satchel.client.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import satchel.client.catalogue.Offer;
import satchel.client.catalogue.Sha256;

/** A built plug-in: what its manifest and its bytes say. */
record PluginJar(String bundle, Version version, VersionRange api, Path file, byte[] bytes) {
    private static final String API = "satchel.client.api";

    static PluginJar read(Path file) throws IOException, BundleException {
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            return new PluginJar(
                    first(manifest, Constants.BUNDLE_SYMBOLICNAME),
                    new Version(first(manifest, Constants.BUNDLE_VERSION)),
                    api(manifest, file),
                    file,
                    Files.readAllBytes(file));
        }
    }

    String catalogueFile() {
        return "plugins/%s-%s.jar".formatted(bundle, version);
    }

    Offer offer(PluginLine line) {
        return new Offer(
                line.id(),
                bundle,
                line.name(),
                version,
                api,
                line.services(),
                catalogueFile(),
                bytes.length,
                Sha256.of(bytes));
    }

    /** The range the plug-in was compiled for, as bnd wrote it. */
    private static VersionRange api(Manifest manifest, Path file) throws BundleException {
        for (ManifestElement imported : elements(manifest, Constants.IMPORT_PACKAGE)) {
            if (imported.getValue().equals(API)) {
                return new VersionRange(imported.getAttribute(Constants.VERSION_ATTRIBUTE));
            }
        }
        throw new IllegalArgumentException(file + " does not import " + API + ": no plug-in");
    }

    private static String first(Manifest manifest, String header) throws BundleException {
        return elements(manifest, header)[0].getValue();
    }

    private static ManifestElement[] elements(Manifest manifest, String header)
            throws BundleException {
        String value = manifest.getMainAttributes().getValue(header);
        if (value == null) {
            throw new IllegalArgumentException("a manifest has no " + header);
        }
        return ManifestElement.parseHeader(header, value);
    }
}
