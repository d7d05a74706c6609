package satchel.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import satchel.demo.PlainDav;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.CountingProxy;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.SatchelClient;
import satchel.testdata.harness.SatchelServer;

/** A server with one account, a paired client with the plug-in for files, and a folder for PIMs. */
final class Stage implements AutoCloseable {
    static final String USER = "robin";
    static final String PASSWORD = "a-password-for-tests";

    final Checkout checkout = Checkout.find();
    final Path folder;
    final Path data;
    final SatchelServer server;
    final SatchelClient client;
    final PlainDav dav;

    Stage(Path folder) {
        this.folder = folder;
        this.data = folder.resolve("server");
        SatchelServer.user(checkout, data, PASSWORD, "add", USER, "--password-stdin")
                .orFail("user add");
        this.server = SatchelServer.start(checkout, data);
        this.client = new SatchelClient(checkout, folder.resolve("client"));
        client.pair(server.address().toString(), USER, PASSWORD).orFail("pair");
        client.run("plugins", "install", "files").orFail("plugins install");
        this.dav = new PlainDav(server.address(), USER, PASSWORD);
    }

    Path pim(String name) throws IOException {
        return Files.createDirectories(folder.resolve("pim").resolve(name));
    }

    /** Another client, whose every byte goes through that proxy. */
    SatchelClient clientBehind(CountingProxy proxy) {
        SatchelClient other = new SatchelClient(checkout, folder.resolve("behind-a-proxy"));
        other.pair(proxy.address().toString(), USER, PASSWORD).orFail("pair");
        other.run("plugins", "install", "files").orFail("plugins install");
        return other;
    }

    Finished sync(Path database, String collection, String mode, String... more) {
        return sync(client, database, collection, mode, more);
    }

    static Finished sync(
            SatchelClient client, Path database, String collection, String mode, String... more) {
        return client.run(syncArguments(database, collection, mode, more));
    }

    static String[] syncArguments(Path database, String collection, String mode, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "sync",
                                "--pim",
                                "files",
                                "--database",
                                database.toString(),
                                "--to",
                                collection,
                                "--mode",
                                mode));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    @Override
    public void close() {
        dav.close();
        server.close();
    }
}
