package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.CountingProxy;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.SatchelClient;
import satchel.testdata.harness.SatchelServer;
import satchel.testdata.harness.Traffic;

/** Plug-ins as they come and go: a client process, and a server that offers now this, now that. */
@Tag("long")
final class PluginsIT {
    @TempDir static Path folder;
    private static Publisher publisher;
    private static SatchelServer server;
    private SatchelClient client;

    @BeforeAll
    static void start() throws IOException {
        Checkout checkout = Checkout.find();
        publisher = new Publisher(checkout, folder.resolve("catalogue"));
        publisher.publish(1, "0.1.0", "first");
        Path data = folder.resolve("server");
        SatchelServer.user(checkout, data, Stage.PASSWORD, "add", Stage.USER, "--password-stdin")
                .orFail("user add");
        server = SatchelServer.offering(publisher.catalogue(), checkout, data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void pair(TestInfo test) throws IOException {
        publisher.publish(10, "0.1.0", "first");
        String home = test.getTestMethod().orElseThrow().getName();
        client = new SatchelClient(publisher.checkout(), folder.resolve(home));
        client.pair(server.address().toString(), Stage.USER, Stage.PASSWORD).orFail("pair");
    }

    @Test
    void aTamperedPlugInIsNotInstalled() throws IOException {
        Path jar = publisher.jarFile("0.1.0");
        byte[] bytes = Files.readAllBytes(jar);
        bytes[bytes.length / 2] ^= 1;
        Files.write(jar, bytes);

        assertThat(OneLine.refused(client.run("plugins", "install", "files"), 4))
                .contains("SHA-256");
        assertThat(pims()).doesNotContain("files");
    }

    @Test
    void aTamperedCatalogueIsNotBelievedAndWhatIsInstalledIsStillListed() throws IOException {
        client.run("plugins", "install", "files").orFail("install");
        Path index = publisher.catalogue().resolve("catalogue.json");
        Files.writeString(
                index, Files.readString(index).replace("\"serial\": 10", "\"serial\": 99"));

        assertThat(OneLine.refused(client.run("plugins", "update"), 4)).contains("signature");
        Finished list = client.run("plugins", "list");
        assertThat(OneLine.refused(list, 4)).contains("signature");
        assertThat(list.out()).contains("files", "0.1.0", "installed");
    }

    @Test
    void anOlderCatalogueIsRefusedAndChangesNothing() throws IOException {
        publisher.publish(20, "0.2.0", "first");
        client.run("plugins", "install", "files").orFail("install");
        String before = installed();
        publisher.publish(15, "0.3.0", "first");

        assertThat(OneLine.refused(client.run("plugins", "update"), 4))
                .contains("older than one already seen here");
        OneLine.refused(client.run("plugins", "install", "files"), 4);
        assertThat(installed()).isEqualTo(before);
        assertThat(pims()).contains("files");
    }

    @Test
    void aPlugInThatIsThereIsNotFetchedAgain() throws IOException {
        SatchelClient counted =
                new SatchelClient(publisher.checkout(), folder.resolve("counted-client"));
        try (CountingProxy proxy = CountingProxy.before(server.address())) {
            counted.pair(proxy.address().toString(), Stage.USER, Stage.PASSWORD).orFail("pair");
            counted.run("plugins", "install", "files").orFail("install");

            proxy.takeTraffic();
            Finished again = counted.run("plugins", "install", "files").orFail("again");
            Traffic nothing = proxy.takeTraffic();
            assertThat(again.out()).contains("is there already; nothing was fetched");
            assertThat(nothing.requests()).as("catalogue and signature").isEqualTo(2);
            assertThat(nothing.bytes()).isLessThan(Files.size(publisher.jarFile("0.1.0")));

            publisher.publish(11, "0.1.0", "second");
            assertThat(counted.run("plugins", "list").orFail("list").out())
                    .contains("another build");
            proxy.takeTraffic();
            Finished rebuilt = counted.run("plugins", "update").orFail("update");
            assertThat(rebuilt.out()).contains("0.1.0 was fetched again");
            assertThat(proxy.takeTraffic().requests()).isEqualTo(3);
            assertThat(counted.run("plugins", "update").orFail("update").out())
                    .contains("nothing was fetched");
        }
    }

    @Test
    void aPlugInIsUpdatedGoesBackAndIsRemoved() throws IOException {
        client.run("plugins", "install", "files").orFail("install");
        publisher.publish(20, "0.2.0", "first");
        assertThat(client.run("plugins", "list").orFail("list").out()).contains("an update");

        assertThat(client.run("plugins", "update").orFail("update").out())
                .contains("went from 0.1.0 to 0.2.0");
        assertThat(pims()).contains("files");
        assertThat(installed()).contains("0.2.0");

        assertThat(client.run("plugins", "go-back", "files").orFail("go-back").out())
                .contains("is back at 0.1.0");
        assertThat(pims()).contains("files");
        assertThat(OneLine.refused(client.run("plugins", "go-back", "files"), 4))
                .contains("no earlier version");

        assertThat(client.run("plugins", "remove", "files").orFail("remove").out())
                .contains("0.1.0 is removed");
        assertThat(pims()).doesNotContain("files");
        assertThat(OneLine.refused(client.run("plugins", "remove", "files"), 4))
                .contains("is not installed");
    }

    private String pims() {
        return client.run("pims").orFail("pims").out();
    }

    private String installed() throws IOException {
        return Files.readString(client.home().resolve("satchel/plugins/installed.json"));
    }
}
