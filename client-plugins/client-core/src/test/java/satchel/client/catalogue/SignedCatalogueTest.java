package satchel.client.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static satchel.client.catalogue.CatalogueFixture.catalogue;
import static satchel.client.catalogue.CatalogueFixture.jar;
import static satchel.client.catalogue.CatalogueFixture.offer;
import static satchel.client.catalogue.CatalogueFixture.replaced;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SignedCatalogueTest {
    private final CatalogueFixture publisher = new CatalogueFixture();
    private final PinnedKeys pinned = PinnedKeys.parse(publisher.publicText());
    private final Catalogue files =
            catalogue(7, offer("files", "satchel.pim.files", "1.2.0", jar("b", "1.2.0")));
    private final SignedCatalogue good = publisher.signed(files);

    @Test
    void whatThePublisherSignedIsReadAsWritten() throws Exception {
        assertThat(good.open(pinned)).isEqualTo(files);
    }

    @Test
    void duringAKeyChangeEitherKeySigns() throws Exception {
        String next = new CatalogueFixture().publicText();

        PinnedKeys both = PinnedKeys.parse(next + "\n\n" + publisher.publicText() + "\n");

        assertThat(good.open(both)).isEqualTo(files);
    }

    @Test
    void thirdKeyIsNotPinned() {
        String key = publisher.publicText() + "\n";

        assertThatThrownBy(() -> PinnedKeys.parse(key + key + key))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PinnedKeys.parse("\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherPublishersCatalogueIsRefused() {
        assertRefused(new CatalogueFixture().signed(files), Refusal.NotSigned.class);
    }

    @Test
    void everySingleChangedByteIsRefused() {
        // Without its first byte it would not even look like a catalogue.
        for (int i = 1; i < good.text().length; i += 17) {
            byte[] changed = good.text().clone();
            changed[i] ^= 1;
            assertRefused(new SignedCatalogue(changed, good.signature()), Refusal.NotSigned.class);
        }
    }

    @Test
    void truncatedCatalogueOrSignatureIsRefused() {
        byte[] half = Arrays.copyOf(good.text(), good.text().length / 2);
        byte[] shortSignature = Arrays.copyOf(good.signature(), 40);

        assertRefused(new SignedCatalogue(half, good.signature()), Refusal.NotSigned.class);
        assertRefused(new SignedCatalogue(good.text(), shortSignature), Refusal.NotSigned.class);
        assertRefused(new SignedCatalogue(good.text(), new byte[0]), Refusal.NotSigned.class);
    }

    @Test
    void signatureThatIsNotBase64IsRefused() {
        byte[] page = "<html>not found</html>".getBytes(StandardCharsets.US_ASCII);

        assertRefused(new SignedCatalogue(good.text(), page), Refusal.NotSigned.class);
    }

    @Test
    void pageInsteadOfACatalogueIsSaidToBeNone() {
        byte[] page = "\n<!DOCTYPE html><html>hello</html>".getBytes(StandardCharsets.US_ASCII);

        assertRefused(new SignedCatalogue(page, page), Refusal.NoCatalogue.class);
        assertRefused(new SignedCatalogue(page, good.signature()), Refusal.NoCatalogue.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"serial\": 7            | \"serial\": \"seven\"        | 'serial' is missing or no whole number",
                "\"serial\": 7            | \"serial\": -7               | 'serial' is missing or no whole number",
                "\"expires\"              | \"expired\"                  | 'expires' is missing or no text",
                "\"id\": \"files\"        | \"id\": \"../files\"         | 'id' cannot be '../files'",
                "plugins/satchel          | plugins/../../satchel        | 'file' cannot be",
                "plugins/satchel          | /etc/satchel                 | 'file' cannot be",
                "\"version\": \"1.2.0\"   | \"version\": \"newest\"      | newest",
                "\"api\": \"[0.1.0,0.2.0)\" | \"api\": \"[0.1.0\"        | [0.1.0",
                "\"plugins\": [           | \"plugins\": 5, \"x\": [     | 'plugins' is missing or no list",
                "\"audience\": \"satchel-client\" | \"audience\": null   | 'audience' is missing or no text",
            })
    void signedButMalformedCatalogueIsRefusedNamingWhat(String piece, String by, String says) {
        byte[] text = replaced(good.text(), piece, by);
        SignedCatalogue malformed = new SignedCatalogue(text, publisher.sign(text));

        assertThatThrownBy(() -> malformed.open(pinned))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("the catalogue cannot be read: ")
                .hasMessageContaining(says);
    }

    @Test
    void plugInNamedTwiceIsRefused() {
        Offer offer = files.offers().getFirst();
        SignedCatalogue twice = publisher.signed(catalogue(7, offer, offer));

        assertThatThrownBy(() -> twice.open(pinned)).hasMessageContaining("'files' is named twice");
    }

    private void assertRefused(SignedCatalogue catalogue, Class<? extends Refusal> reason) {
        assertThatThrownBy(() -> catalogue.open(pinned))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isInstanceOf(reason));
    }
}
