package satchel.client.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static satchel.client.catalogue.CatalogueFixture.catalogue;
import static satchel.client.catalogue.CatalogueFixture.jar;
import static satchel.client.catalogue.CatalogueFixture.offer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Version;

final class JudgeTest {
    private static final Instant EXPIRES = Instant.parse("2027-05-01T00:00:00Z");
    private static final Version API = new Version("0.1.0");
    private static final byte[] JAR = jar("satchel.pim.files", "1.2.0");
    private static final Offer FILES = offer("files", "satchel.pim.files", "1.2.0", JAR);

    @ParameterizedTest
    @CsvSource({
        "satchel-client, 7, 2027-04-30T23:59:59Z, accepted",
        "satchel-client, 6, 2027-04-30T23:59:59Z, accepted",
        "satchel-client, 8, 2027-04-30T23:59:59Z, OlderCatalogue",
        "satchel-client, 7, 2027-05-01T00:00:00Z, Expired",
        "another-client, 7, 2027-04-30T23:59:59Z, OtherAudience",
    })
    void catalogueIsFollowedOnlyIfOursFreshAndNotOlder(
            String audience, long seen, Instant now, String verdict) {
        Catalogue catalogue = new Catalogue(audience, 7, EXPIRES, List.of());

        assertThat(verdict(() -> Judge.judge(catalogue, seen, now))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "files, 0.1.0,      , accepted",
        "files, 0.1.9, 1.2.0, accepted",
        "files, 0.1.0, 1.1.9, accepted",
        "files, 0.1.0, 1.2.1, OlderVersion",
        "files, 0.2.0,      , OtherApi",
        "files, 0.0.9,      , OtherApi",
        "mail,  0.1.0,      , NotOffered",
    })
    void offerIsChosenOnlyIfItFitsAndIsNoStepBack(
            String id, String api, String installed, String verdict) {
        Catalogue catalogue = catalogue(7, FILES);
        Optional<Version> before = Optional.ofNullable(installed).map(Version::new);

        assertThat(verdict(() -> Judge.choose(catalogue, id, new Version(api), before)))
                .isEqualTo(verdict);
    }

    @Test
    void jarThatIsWhatWasPromisedIsAccepted() {
        assertThat(verdict(() -> Judge.judge(FILES, JAR, API))).isEqualTo("accepted");
    }

    @Test
    void directivesAfterTheBundlesNameDoNotMatter() {
        byte[] singleton = jar("satchel.pim.files;singleton:=true", "1.2.0");
        Offer offer = offer("files", "satchel.pim.files", "1.2.0", singleton);

        assertThat(verdict(() -> Judge.judge(offer, singleton, API))).isEqualTo("accepted");
    }

    @Test
    void changedTruncatedOrForeignJarIsRefused() {
        byte[] changed = JAR.clone();
        changed[changed.length / 2] ^= 1;
        byte[] truncated = Arrays.copyOf(JAR, JAR.length - 1);

        assertThat(verdict(() -> Judge.judge(FILES, changed, API))).isEqualTo("WrongHash");
        assertThat(verdict(() -> Judge.judge(FILES, truncated, API))).isEqualTo("WrongSize");
        assertThat(verdict(() -> Judge.judge(FILES, new byte[0], API))).isEqualTo("WrongSize");
    }

    @Test
    void jarThatSaysItIsSomethingElseIsRefusedThoughTheHashHolds() {
        byte[] mail = jar("satchel.pim.mail", "1.2.0");
        byte[] newer = jar("satchel.pim.files", "9.0.0");
        byte[] text = "no jar at all".getBytes(StandardCharsets.US_ASCII);

        assertThat(verdict(() -> Judge.judge(promising(mail), mail, API))).isEqualTo("WrongBundle");
        assertThat(verdict(() -> Judge.judge(promising(newer), newer, API)))
                .isEqualTo("WrongVersion");
        assertThat(verdict(() -> Judge.judge(promising(text), text, API))).isEqualTo("NotABundle");
    }

    @Test
    void clientWithAnotherApiRefusesWhatItAcceptedBefore() {
        assertThat(verdict(() -> Judge.judge(FILES, JAR, new Version("0.2.0"))))
                .isEqualTo("OtherApi");
    }

    @Test
    void sentenceNamesWhatWasPromisedAndWhatWasFound() {
        assertThatThrownBy(() -> Judge.choose(catalogue(7), "mail", API, Optional.empty()))
                .hasMessage("the catalogue offers no plug-in 'mail'");
        assertThatThrownBy(() -> Judge.judge(FILES, new byte[3], API))
                .hasMessage(
                        "plug-in 'files' has 3 bytes where the catalogue promises %d"
                                .formatted(JAR.length));
    }

    private static Offer promising(byte[] jar) {
        return offer("files", "satchel.pim.files", "1.2.0", jar);
    }

    private static String verdict(ThrowingCallable judging) {
        try {
            judging.call();
            return "accepted";
        } catch (RefusedException e) {
            return e.refusal().getClass().getSimpleName();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
