package satchel.client.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;

/** Who a jar says it is, read from its manifest without loading anything from it. */
record BundleIdentity(String symbolicName, String version) {
    static Optional<BundleIdentity> of(byte[] jar) {
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar))) {
            return Optional.ofNullable(in.getManifest()).flatMap(BundleIdentity::of);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<BundleIdentity> of(Manifest manifest) {
        Attributes main = manifest.getMainAttributes();
        String name = main.getValue("Bundle-SymbolicName");
        if (name == null) {
            return Optional.empty();
        }
        String version = main.getValue("Bundle-Version");
        // Directives such as singleton:=true follow the name.
        return Optional.of(
                new BundleIdentity(
                        name.split(";", 2)[0].strip(),
                        version == null ? "0.0.0" : version.strip()));
    }
}
