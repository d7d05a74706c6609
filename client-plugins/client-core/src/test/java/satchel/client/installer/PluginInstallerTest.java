package satchel.client.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static satchel.client.catalogue.CatalogueFixture.catalogue;
import static satchel.client.catalogue.CatalogueFixture.offer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.catalogue.Catalogue;
import satchel.client.catalogue.CatalogueFixture;
import satchel.client.catalogue.Offer;
import satchel.client.catalogue.Refusal;
import satchel.client.catalogue.RefusedException;

final class PluginInstallerTest {
    private static final String BUNDLE = "satchel.pim.tiny";
    private static final byte[] JAR_1 = TinyJar.plugin(BUNDLE, "1.0.0");
    private static final byte[] JAR_2 = TinyJar.plugin(BUNDLE, "2.0.0");
    private static final Offer V1 = offer("tiny", BUNDLE, "1.0.0", JAR_1);
    private static final Offer V2 = offer("tiny", BUNDLE, "2.0.0", JAR_2);

    @TempDir Path folder;

    private final CatalogueFixture publisher = new CatalogueFixture();
    private TinyClient client;

    @BeforeEach
    void start() throws Exception {
        client = TinyClient.start(folder, publisher.publicText(), "0.1.0");
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
    }

    @Test
    void installedPlugInOffersItsServiceAtOnceAndAfterARestart() throws Exception {
        Outcome outcome = client.installer.install("tiny", published(1, V1, JAR_1));

        assertThat(outcome).isEqualTo(new Outcome.Installed(V1));
        assertThat(client.services()).containsExactly("1.0.0");
        restart("0.1.0");
        assertThat(client.services()).containsExactly("1.0.0");
        assertThat(client.installer.complaints()).isEmpty();
    }

    @Test
    void plugInThatIsThereIsNotFetchedAgain() throws Exception {
        Publication source = published(1, V1, JAR_1);
        client.installer.install("tiny", source);

        assertThat(client.installer.install("tiny", source))
                .isEqualTo(new Outcome.AlreadyThere(V1));
        assertThat(source.fetched).containsEntry(V1.file(), 1);
    }

    @Test
    void updateReplacesTheRunningPlugInAndKeepsTheOneBefore() throws Exception {
        client.installer.install("tiny", published(1, V1, JAR_1));

        assertThat(client.installer.update(published(2, V2, JAR_2)))
                .containsExactly(new Outcome.Updated(V1.version(), V2));
        assertThat(client.services()).containsExactly("2.0.0");
        assertThat(client.pluginBundles()).hasSize(1);
        assertThat(client.installer.installed().getFirst().previous()).contains(V1);
    }

    @Test
    void anotherBuildOfTheSameVersionIsFetchedOnInstallAndUpdate() throws Exception {
        client.installer.install("tiny", published(1, V1, JAR_1));
        byte[] rebuilt = TinyJar.build(BUNDLE, "1.0.0", "second");
        Offer again = offer("tiny", BUNDLE, "1.0.0", rebuilt);
        byte[] once = TinyJar.build(BUNDLE, "1.0.0", "third");
        Offer onceMore = offer("tiny", BUNDLE, "1.0.0", once);

        assertThat(client.installer.install("tiny", published(2, again, rebuilt)))
                .isEqualTo(new Outcome.Renewed(again));
        assertThat(client.installer.update(published(3, onceMore, once)))
                .containsExactly(new Outcome.Renewed(onceMore));
        assertThat(client.services()).containsExactly("1.0.0");
        assertThat(client.installer.goBack("tiny")).isEqualTo(again);
    }

    @Test
    void goingBackBringsTheVersionBeforeAlsoAfterARestart() throws Exception {
        client.installer.install("tiny", published(1, V1, JAR_1));
        client.installer.update(published(2, V2, JAR_2));

        assertThat(client.installer.goBack("tiny")).isEqualTo(V1);
        assertThat(client.services()).containsExactly("1.0.0");
        restart("0.1.0");
        assertThat(client.services()).containsExactly("1.0.0");
        assertThatThrownBy(() -> client.installer.goBack("tiny"))
                .hasMessageContaining("no earlier version");
    }

    @Test
    void removedPlugInIsGoneNowAndAfterARestartWithItsFiles() throws Exception {
        client.installer.install("tiny", published(1, V1, JAR_1));

        assertThat(client.installer.remove("tiny")).isEqualTo(V1);
        assertThat(client.services()).isEmpty();
        restart("0.1.0");
        assertThat(client.services()).isEmpty();
        assertThat(jars()).isEmpty();
        assertThatThrownBy(() -> client.installer.remove("tiny"))
                .hasMessage("plug-in 'tiny' is not installed");
    }

    @Test
    void everythingAlteredOnTheWayIsRefusedAndNothingChanges() throws Exception {
        byte[] altered = JAR_1.clone();
        altered[altered.length / 2] ^= 1;

        assertRefused(published(1, V1, altered), Refusal.WrongHash.class);
        assertRefused(
                published(1, V1, Arrays.copyOf(JAR_1, JAR_1.length / 2)), Refusal.WrongSize.class);
        Publication forged = published(1, V1, JAR_1);
        forged.files.get(CatalogueSource.TEXT)[20] ^= 1;
        assertRefused(forged, Refusal.NotSigned.class);
        assertRefused(
                Publication.of(new CatalogueFixture(), catalogue(1, V1)).with(V1, JAR_1),
                Refusal.NotSigned.class);
        assertNothingInstalled();
    }

    @Test
    void jarOfAnotherPlugInUnderThisNameIsRefusedBeforeItIsInTheFramework() throws Exception {
        byte[] mail = TinyJar.plugin("satchel.pim.mail", "1.0.0");
        Offer mislabelled = offer("tiny", BUNDLE, "1.0.0", mail);

        assertRefused(published(1, mislabelled, mail), Refusal.WrongBundle.class);
        assertNothingInstalled();
    }

    @Test
    void plugInThatTakesTheNameOfAPartOfTheClientIsRefused() throws Exception {
        byte[] jar = TinyJar.plugin("satchel.client.api", "1.0.0");
        Offer taken = offer("tiny", "satchel.client.api", "1.0.0", jar);

        assertRefused(published(1, taken, jar), Refusal.BundleTaken.class);
        assertThat(client.services()).isEmpty();
    }

    @Test
    void plugInThatDoesNotStartIsNotInstalled() throws Exception {
        byte[] failing = TinyJar.failing(BUNDLE, "1.0.0");

        assertRefused(
                published(1, offer("tiny", BUNDLE, "1.0.0", failing), failing),
                Refusal.DoesNotStart.class);
        assertNothingInstalled();
    }

    @Test
    void updateThatDoesNotStartLeavesTheOldOneRunning() throws Exception {
        client.installer.install("tiny", published(1, V1, JAR_1));
        byte[] failing = TinyJar.failing(BUNDLE, "2.0.0");
        Offer broken = offer("tiny", BUNDLE, "2.0.0", failing);

        assertThat(client.installer.update(published(2, broken, failing)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Unchanged.class,
                        left ->
                                assertThat(left.refusal())
                                        .isInstanceOf(Refusal.DoesNotStart.class));
        assertThat(client.services()).containsExactly("1.0.0");
        restart("0.1.0");
        assertThat(client.services()).containsExactly("1.0.0");
    }

    @Test
    void olderCatalogueAndLowerVersionBlockInstallsButNoStart() throws Exception {
        client.installer.install("tiny", published(2, V2, JAR_2));

        assertRefused(published(1, V2, JAR_2), Refusal.OlderCatalogue.class);
        assertRefused(published(3, V1, JAR_1), Refusal.OlderVersion.class);
        assertThat(client.services()).containsExactly("2.0.0");
        restart("0.1.0");
        assertThat(client.services()).containsExactly("2.0.0");
    }

    @Test
    void expiredCatalogueBlocksInstalls() throws Exception {
        Catalogue expired =
                new Catalogue(
                        Catalogue.AUDIENCE, 1, Instant.parse("2020-01-01T00:00:00Z"), List.of(V1));

        assertRefused(Publication.of(publisher, expired).with(V1, JAR_1), Refusal.Expired.class);
        assertNothingInstalled();
    }

    @Test
    void installedFileThatWasAlteredIsNotStartedAndCanBeRepaired() throws Exception {
        client.installer.install("tiny", published(1, V1, JAR_1));
        byte[] altered = JAR_1.clone();
        altered[altered.length / 2] ^= 1;
        Files.write(jars().getFirst(), altered);

        restart("0.1.0");

        assertThat(client.services()).isEmpty();
        assertThat(client.installer.complaints()).singleElement().asString().contains("SHA-256");
        assertThat(client.installer.install("tiny", published(1, V1, JAR_1)))
                .isEqualTo(new Outcome.Renewed(V1));
        assertThat(client.services()).containsExactly("1.0.0");
        assertThat(client.installer.complaints()).isEmpty();
    }

    @Test
    void installedFileThatIsGoneIsAComplaint() throws Exception {
        client.installer.install("tiny", published(1, V1, JAR_1));
        Files.delete(jars().getFirst());

        restart("0.1.0");

        assertThat(client.installer.complaints())
                .containsExactly("the installed file of plug-in 'tiny' is missing");
    }

    @Test
    void newerClientDoesNotStartAPlugInOfAnOlderApi() throws Exception {
        client.installer.install("tiny", published(1, V1, JAR_1));

        restart("0.2.0");

        assertThat(client.services()).isEmpty();
        assertThat(client.installer.complaints())
                .singleElement()
                .asString()
                .contains("works with plug-in API [0.1.0,0.2.0), this client has 0.2.0");
    }

    @Test
    void unreadableRecordIsAComplaintNotACrash() throws Exception {
        client.installer.install("tiny", published(1, V1, JAR_1));
        Files.writeString(plugins().resolve("installed.json"), "{ half a");

        restart("0.1.0");

        assertThat(client.installer.complaints())
                .singleElement()
                .asString()
                .contains("installed.json cannot be read");
        assertThatThrownBy(() -> client.installer.installed()).isInstanceOf(IOException.class);
    }

    private void restart(String api) throws Exception {
        client.close();
        client = TinyClient.start(folder, publisher.publicText(), api);
    }

    private Publication published(long serial, Offer offer, byte[] jar) {
        return Publication.of(publisher, catalogue(serial, offer)).with(offer, jar);
    }

    private void assertRefused(CatalogueSource source, Class<? extends Refusal> reason) {
        assertThatThrownBy(() -> client.installer.install("tiny", source))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isInstanceOf(reason));
    }

    private void assertNothingInstalled() throws Exception {
        assertThat(client.pluginBundles()).isEmpty();
        assertThat(client.services()).isEmpty();
        assertThat(client.installer.installed()).isEmpty();
        restart("0.1.0");
        assertThat(client.services()).isEmpty();
    }

    private Path plugins() {
        return folder.resolve("state").resolve("plugins");
    }

    private List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(plugins())) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }
}
