package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.SatchelClient;
import satchel.testdata.harness.fault.Fault;

/** A client that is killed again and again while it uploads: it converges when it may. */
@Tag("programs")
final class ClientKillIT {
    private static final int KILLS = Integer.getInteger("satchel.client.kills", 12);
    private static final int CHECKED_EVERY = 10;
    private static final int MOST_NEW = 20;

    /** So few that hardly any run ends before it. */
    private static final int MOST_REQUESTS = 5;

    @TempDir Path folder;
    private final long seed = Long.getLong("satchel.client.kills.seed", System.nanoTime());
    private final SplittableRandom random = new SplittableRandom(seed);

    @ParameterizedTest
    @ValueSource(strings = {"satchel", "radicale"})
    void uploadsConvergeWithoutDuplicateLossOrFalseConflict(String name) throws Exception {
        System.out.println("ClientKillIT on " + name + ": seed " + seed);
        try (ProxiedServer server = ProxiedServer.of(name, folder)) {
            SatchelClient client = KilledClient.paired(server, folder.resolve("client"));
            TroubledPair pair = TroubledPair.of(folder.resolve("pim"), server.calendar("killed"));
            int kills = 0;
            for (int run = 1; kills < KILLS; run++) {
                write(pair, run);
                boolean checked = run % CHECKED_EVERY == 0;
                server.proxy().set(Fault.NONE);
                if (checked) {
                    check(client, pair, run);
                } else {
                    kills += killed(server, client, pair) ? 1 : 0;
                }
            }
            write(pair, 0);
            check(client, pair, 0);
        }
    }

    /** New records, and an edit and a deletion among those that are there. */
    private void write(TroubledPair pair, int run) throws IOException {
        int count = 2 + random.nextInt(MOST_NEW);
        for (int n = 0; n < count; n++) {
            // No two alike: equal contents under another UID count as one record, renamed.
            pair.inPim("n" + run + "-" + n, "Number " + n + " before run " + run);
        }
        List<String> before = pair.agreed().keySet().stream().sorted().toList();
        if (run > 1) {
            pair.inPim(before.getFirst(), "Edited before run " + run);
            Files.delete(pair.folder().resolve(before.get(1) + ".ics"));
            pair.agreed().remove(before.get(1));
        }
    }

    /** At a random request, which the server has carried out or never heard of. */
    private boolean killed(ProxiedServer server, SatchelClient client, TroubledPair pair)
            throws InterruptedException {
        return KilledClient.of(client.command(arguments(pair)))
                .diesAt(server.proxy(), 1 + random.nextInt(MOST_REQUESTS), random.nextBoolean());
    }

    private static String[] arguments(TroubledPair pair) {
        return Stage.syncArguments(pair.folder(), "calendars/killed", "two-way");
    }

    private void check(SatchelClient client, TroubledPair pair, int run) throws IOException {
        Finished finished = client.run(arguments(pair));
        assertThat(finished.exit()).as("seed %s run %s: %s", seed, run, finished).isZero();
        assertThat(finished.err()).as("seed %s run %s", seed, run).isEmpty();
        assertThat(pair.now())
                .as("seed %s run %s", seed, run)
                .isEqualTo(new TroubledPair.Moment(pair.inTheEnd(), pair.inTheEnd()));
    }
}
