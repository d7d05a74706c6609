package satchel.client.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.BundleException;
import satchel.client.catalogue.Catalogue;
import satchel.client.catalogue.CatalogueText;
import satchel.client.catalogue.Offer;

/**
 * Writes catalogue.json, its signature and plugins/ from the plug-ins built here, and pins the key
 * in the assembled client.
 *
 * @param plugins the folder of built plug-in jars
 * @param lines plugins.txt
 * @param key where the development key stays
 */
public record CatalogueBuild(Path plugins, Path lines, Path key) {
    private static final Duration VALIDITY = Duration.ofDays(365);

    /** Called by the build: PLUGINS LINES KEY CATALOGUE TRUST. */
    public static void main(String[] arguments) throws Exception {
        Path[] paths = Stream.of(arguments).map(Path::of).toArray(Path[]::new);
        new CatalogueBuild(paths[0], paths[1], paths[2]).write(paths[3], paths[4], Instant.now());
    }

    /**
     * @param catalogue the folder to write
     * @param trust the assembled client's folder of pinned keys
     */
    void write(Path catalogue, Path trust, Instant now)
            throws IOException, GeneralSecurityException, BundleException {
        List<Offer> offers = new ArrayList<>();
        for (PluginLine line : PluginLine.read(lines)) {
            PluginJar jar = PluginJar.read(plugins.resolve(line.bundle() + ".jar"));
            if (!jar.bundle().equals(line.bundle())) {
                throw new IllegalArgumentException(jar.file() + " is the bundle " + jar.bundle());
            }
            writeFile(catalogue.resolve(jar.catalogueFile()), jar.bytes());
            offers.add(jar.offer(line));
        }
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        // The time of signing grows from build to build, also in a fresh checkout.
        byte[] text =
                CatalogueText.write(
                        new Catalogue(
                                Catalogue.AUDIENCE,
                                second.getEpochSecond(),
                                second.plus(VALIDITY),
                                offers));
        DevelopmentKey signer = DevelopmentKey.in(key);
        writeFile(catalogue.resolve("catalogue.json"), text);
        writeFile(catalogue.resolve("catalogue.json.sig"), ascii(signer.sign(text)));
        writeFile(trust.resolve("catalogue.pub"), ascii(signer.publicText()));
    }

    private static byte[] ascii(String line) {
        return (line + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static void writeFile(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
