package satchel.benchmark.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.benchmark.server.CannotException;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.SatchelClient;

/** Our client, as its users start it; every pair has a state of its own. */
record SatchelClientProgram(Checkout checkout) implements SyncProgram {
    @Override
    public String name() {
        return "satchel";
    }

    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public Pair pair(Path home, Ends ends) throws IOException {
        SatchelClient client = new SatchelClient(checkout, home);
        expectDone(client.pair(ends.server(), ends.user(), ends.password()));
        expectDone(
                client.run(
                        "plugins", "install", "files", "--from", checkout.catalogue().toString()));
        String[] path = ends.collection().split("/", -1);
        List<String> command = new ArrayList<>();
        command.add(checkout.client().resolve("bin/satchel-client").toString());
        command.addAll(List.of("sync", "--pim", "files", "--database", ends.folder().toString()));
        command.addAll(List.of("--to", "calendars/" + path[path.length - 2], "--mode", "two-way"));
        Path output = Files.createDirectories(home.resolve("measured"));
        Map<String, String> environment =
                Map.of(
                        "HOME", home.toString(),
                        "SATCHEL_HOME", home.resolve("satchel").toString(),
                        "SATCHEL_SECRETS", "file",
                        "JAVA_HOME", System.getProperty("java.home"),
                        "DISPLAY", "");
        return limit -> TimedRun.of(command, environment, output, limit);
    }

    private static void expectDone(Finished finished) {
        if (finished.exit() != 0) {
            throw new CannotException("the client cannot be set up: " + finished.err());
        }
    }
}
