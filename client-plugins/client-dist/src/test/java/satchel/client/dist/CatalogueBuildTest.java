package satchel.client.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;
import satchel.client.catalogue.Catalogue;
import satchel.client.catalogue.Judge;
import satchel.client.catalogue.Offer;
import satchel.client.catalogue.PinnedKeys;
import satchel.client.catalogue.SignedCatalogue;

final class CatalogueBuildTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00.5Z");

    @TempDir Path folder;

    private Path catalogue;
    private Path trust;
    private CatalogueBuild build;

    @BeforeEach
    void plugIn() throws IOException {
        catalogue = folder.resolve("catalogue");
        trust = folder.resolve("trust");
        Path lines = folder.resolve("plugins.txt");
        Files.writeString(
                lines, "# a comment\nsatchel.pim.tiny | tiny | Tiny thing | notes mail\n");
        build = new CatalogueBuild(folder, lines, folder.resolve("key"));
        jar("satchel.pim.tiny", "satchel.client.api;version=\"[0.1,0.2)\"");
    }

    @Test
    void clientBuiltHereAcceptsTheCatalogueBuiltHere() throws Exception {
        build.write(catalogue, trust, NOW);

        Catalogue read = open();
        Offer offer = read.offer("tiny").orElseThrow();
        Judge.judge(read, 0, NOW);
        Judge.judge(
                offer, Files.readAllBytes(catalogue.resolve(offer.file())), new Version("0.1.0"));
        assertThat(offer.version()).isEqualTo(new Version("1.2.3"));
        assertThat(offer.services()).containsExactly("notes", "mail");
        assertThat(read.expires()).isEqualTo("2027-11-23T12:00:00Z");
    }

    @Test
    void laterBuildKeepsTheKeyAndGrowsTheSerial() throws Exception {
        build.write(catalogue, trust, NOW);
        String key = Files.readString(trust.resolve("catalogue.pub"));
        long serial = open().serial();

        build.write(catalogue, trust, NOW.plusSeconds(1));

        assertThat(trust.resolve("catalogue.pub")).hasContent(key);
        assertThat(open().serial()).isGreaterThan(serial);
    }

    @Test
    void secretKeyIsForThisUserOnly() throws Exception {
        build.write(catalogue, trust, NOW);

        assertThat(Files.getPosixFilePermissions(folder.resolve("key").resolve("secret.pkcs8")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void jarThatIsNoPlugInStopsTheBuild() throws IOException {
        jar("satchel.pim.tiny", "java.util");

        assertThatThrownBy(() -> build.write(catalogue, trust, NOW))
                .hasMessageContaining("does not import satchel.client.api");
        assertThat(catalogue.resolve("catalogue.json")).doesNotExist();
    }

    @Test
    void jarUnderAnotherPlugInsNameStopsTheBuild() throws IOException {
        jar("satchel.pim.other", "satchel.client.api;version=\"[0.1,0.2)\"");
        Files.move(folder.resolve("satchel.pim.other.jar"), replacing());

        assertThatThrownBy(() -> build.write(catalogue, trust, NOW))
                .hasMessageContaining("is the bundle satchel.pim.other");
    }

    private Path replacing() throws IOException {
        Path tiny = folder.resolve("satchel.pim.tiny.jar");
        Files.delete(tiny);
        return tiny;
    }

    private Catalogue open() throws Exception {
        return new SignedCatalogue(
                        Files.readAllBytes(catalogue.resolve("catalogue.json")),
                        Files.readAllBytes(catalogue.resolve("catalogue.json.sig")))
                .open(PinnedKeys.parse(Files.readString(trust.resolve("catalogue.pub"))));
    }

    private void jar(String bundle, String imports) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", bundle);
        main.putValue("Bundle-Version", "1.2.3");
        main.putValue("Import-Package", imports);
        Path file = folder.resolve(bundle + ".jar");
        new JarOutputStream(Files.newOutputStream(file), manifest).close();
    }
}
