package satchel.client.installer;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import satchel.client.catalogue.Catalogue;
import satchel.client.catalogue.CatalogueFixture;
import satchel.client.catalogue.Offer;
import satchel.client.catalogue.SignedCatalogue;

/** A source in memory that counts what is fetched. */
final class Publication implements CatalogueSource {
    final Map<String, byte[]> files = new HashMap<>();
    final Map<String, Integer> fetched = new HashMap<>();

    /** Publishes this catalogue, signed. The jars of its offers are to be put beside it. */
    static Publication of(CatalogueFixture publisher, Catalogue catalogue) {
        Publication publication = new Publication();
        SignedCatalogue signed = publisher.signed(catalogue);
        publication.files.put(TEXT, signed.text());
        publication.files.put(SIGNATURE, signed.signature());
        return publication;
    }

    Publication with(Offer offer, byte[] jar) {
        files.put(offer.file(), jar);
        return this;
    }

    @Override
    public byte[] file(String path, long most) throws IOException {
        fetched.merge(path, 1, Integer::sum);
        byte[] file = files.get(path);
        if (file == null) {
            throw new IOException("there is no file " + path);
        }
        return file;
    }
}
