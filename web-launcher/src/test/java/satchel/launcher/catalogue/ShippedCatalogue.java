package satchel.launcher.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A catalogue and a client as a build assembles them, small. */
public final class ShippedCatalogue {
    public final Path catalogue;
    public final Path client;

    public ShippedCatalogue(Path folder) {
        catalogue = folder.resolve("catalogue");
        client = folder.resolve("satchel");
        try {
            write(catalogue.resolve("catalogue.json"), json());
            write(catalogue.resolve("catalogue.json.sig"), "c2lnbmF0dXJl");
            write(catalogue.resolve("plugins/satchel.pim.files-0.1.0.jar"), "files bundle");
            write(catalogue.resolve("plugins/satchel.pim.other-0.2.0.jar"), "other bundle");
            write(client.resolve("bin/satchel-client"), "#!/bin/sh\n");
            write(client.resolve("bundles/core.jar"), "core");
            write(client.resolve("trust/catalogue.pub"), "key");
            write(folder.resolve("secret.txt"), "not for visitors");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CatalogueFolder folder() {
        return new CatalogueFolder(Optional.of(catalogue));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String json() {
        return """
        {"audience":"satchel-client","serial":7,"expires":"2027-01-01T00:00:00Z","plugins":[
         {"id":"files","bundle":"satchel.pim.files","name":"Calendar and contact files",
          "version":"0.1.0","api":"[0.1,0.2)","services":["calendar","contacts"],
          "file":"plugins/satchel.pim.files-0.1.0.jar","size":12,"sha256":"00"},
         {"id":"other","bundle":"satchel.pim.other","name":"<b>Other</b> & program",
          "version":"0.2.0","api":"[0.1,0.2)","services":["contacts"],
          "file":"plugins/satchel.pim.other-0.2.0.jar","size":12,"sha256":"00"}]}
        """;
    }
}
