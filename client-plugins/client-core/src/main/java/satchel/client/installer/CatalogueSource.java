package satchel.client.installer;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
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

    int MOST_PORT = 65535;

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

    /**
     * What {@code --from} names: the address of a catalogue's folder, or a folder here.
     *
     * @throws IOException with a sentence if it cannot be an address
     */
    static CatalogueSource of(String addressOrFolder) throws IOException {
        if (addressOrFolder.matches("https?:.*")) {
            String base = addressOrFolder;
            return new HttpSource(address(base.endsWith("/") ? base : base + "/"));
        }
        return new FolderSource(Path.of(addressOrFolder));
    }

    private static URI address(String text) throws IOException {
        try {
            URI address = new URI(text);
            if (address.getHost() != null && address.getPort() <= MOST_PORT) {
                return address;
            }
        } catch (URISyntaxException e) {
            // said below, in the same words as every other address that will not do
        }
        throw new IOException("'%s' is not the address of a catalogue".formatted(text));
    }
}
