package satchel.client.installer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Bundles made on the spot. */
final class TinyJar {
    private static final String ACTIVATOR = "satchel/client/installer/TinyPlugin.class";

    private TinyJar() {}

    /** A plug-in that offers a service with its version. */
    static byte[] plugin(String bundle, String version) {
        return build(bundle, version, "first");
    }

    /** One of several builds of the same version. */
    static byte[] build(String bundle, String version, String build) {
        return jar(
                Map.of(
                        "Bundle-SymbolicName",
                        bundle,
                        "Bundle-Version",
                        version,
                        "Bundle-Activator",
                        TinyPlugin.class.getName(),
                        "Import-Package",
                        "org.osgi.framework,satchel.client.api",
                        "Build",
                        build));
    }

    /** A plug-in that throws when it is started. */
    static byte[] failing(String bundle, String version) {
        return jar(
                Map.of(
                        "Bundle-SymbolicName",
                        bundle,
                        "Bundle-Version",
                        version,
                        "Bundle-Activator",
                        TinyPlugin.class.getName(),
                        "Import-Package",
                        "org.osgi.framework",
                        TinyPlugin.FAILS,
                        "yes"));
    }

    /** What stands for the client: it exports the plug-in API. */
    static byte[] api(String version) {
        return jar(
                Map.of(
                        "Bundle-SymbolicName",
                        "satchel.client.api",
                        "Bundle-Version",
                        version,
                        "Export-Package",
                        "satchel.client.api;version=" + version));
    }

    private static byte[] jar(Map<String, String> headers) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        headers.forEach(manifest.getMainAttributes()::putValue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest);
                InputStream activator =
                        TinyJar.class.getClassLoader().getResourceAsStream(ACTIVATOR)) {
            jar.putNextEntry(new JarEntry(ACTIVATOR));
            activator.transferTo(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
