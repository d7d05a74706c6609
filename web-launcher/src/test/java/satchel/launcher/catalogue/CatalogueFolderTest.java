package satchel.launcher.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CatalogueFolderTest {
    @TempDir Path temporary;
    private ShippedCatalogue shipped;

    @BeforeEach
    void ship() {
        shipped = new ShippedCatalogue(temporary);
    }

    @Test
    void programsAndTheirServicesAreRead() {
        Catalogue catalogue = shipped.folder().read();

        assertThat(catalogue.plugins()).extracting(Plugin::id).containsExactly("files", "other");
        assertThat(catalogue.services())
                .extracting(Service::id)
                .containsExactly("calendar", "contacts");
        assertThat(catalogue.programsFor(new Service("contacts"))).hasSize(2);
        assertThat(catalogue.programsFor(new Service("calendar"))).hasSize(1);
    }

    @Test
    void serverWithoutACatalogueOffersNothing() {
        assertThat(new CatalogueFolder(Optional.empty()).read()).isEqualTo(Catalogue.EMPTY);
        assertThat(new CatalogueFolder(Optional.of(temporary.resolve("none"))).read())
                .isEqualTo(Catalogue.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"plugins\":[{}]}",
                "{\"plugins\":[{\"id\":\"../x\"}]}",
                "{"
            })
    void brokenCatalogueIsNamed(String json) throws IOException {
        Path file = shipped.catalogue.resolve("catalogue.json");
        Files.writeString(file, json);

        assertThatThrownBy(shipped.folder()::read)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                ".",
                "",
                "../secret.txt",
                "/etc/passwd",
                "a\\b",
                "a/b",
                ".hidden",
                "a\0b"
            })
    void namesThatAreNoPlainNamesLeadNowhere(String name) {
        assertThat(shipped.folder().file(name)).isEmpty();
        assertThat(shipped.folder().file("plugins", name)).isEmpty();
    }

    @Test
    void linkOutOfTheFolderLeadsNowhere() throws IOException {
        Files.createSymbolicLink(
                shipped.catalogue.resolve("plugins/out.jar"), temporary.resolve("secret.txt"));

        assertThat(shipped.folder().file("plugins", "out.jar")).isEmpty();
        assertThat(shipped.folder().file("plugins", "satchel.pim.files-0.1.0.jar")).isPresent();
    }
}
