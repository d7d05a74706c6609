package satchel.client.installer;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import satchel.client.catalogue.SignedCatalogue;

/** Where a catalogue and its plug-ins lie. */
public interface CatalogueSource {
    String TEXT = "catalogue.json";
    String SIGNATURE = "catalogue.json.sig";

    /** More bytes than any catalogue has. */
    long MOST_TEXT = 1 << 20;

    /** More bytes than any base64 of an Ed25519 signature has. */
    long MOST_SIGNATURE = 1 << 10;

    /**
     * One file of the catalogue's folder.
     *
     * @param path relative, such as {@code plugins/satchel.pim.files-0.1.0.jar}
     * @param most the largest size accepted, in bytes
     * @throws IOException with a sentence for the user if it cannot be had or is larger
     */
    byte[] file(String path, long most) throws IOException;

    default SignedCatalogue catalogue() throws IOException {
        return new SignedCatalogue(file(TEXT, MOST_TEXT), file(SIGNATURE, MOST_SIGNATURE));
    }

    /** The catalogue a Satchel server offers. */
    static CatalogueSource ofServer(URI server) {
        String base = server.toString();
        return new HttpSource(URI.create((base.endsWith("/") ? base : base + "/") + "catalogue/"));
    }

    /** What {@code --from} names: the address of a catalogue's folder, or a folder here. */
    static CatalogueSource of(String addressOrFolder) {
        if (addressOrFolder.matches("https?://.+")) {
            String base = addressOrFolder;
            return new HttpSource(URI.create(base.endsWith("/") ? base : base + "/"));
        }
        return new FolderSource(Path.of(addressOrFolder));
    }
}
