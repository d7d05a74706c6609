package satchel.benchmark.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.data.Holdings;
import satchel.benchmark.http.Site;
import satchel.benchmark.load.ClientLife;
import satchel.benchmark.server.Filling;
import satchel.benchmark.server.RunningServer;
import satchel.benchmark.server.Satchel;
import satchel.benchmark.server.ServerOptions;
import satchel.benchmark.server.WorkFolder;
import satchel.testdata.generate.Spread;

/**
 * A thousand users at once, each with a client that asks once a second whether or not the last
 * answer has come (an open loop): what was late is counted from when it should have been sent.
 */
@Command(
        name = "crowd",
        description =
                "1,000 clients, one request a second each: 80 % polls, 15 % reads, 5 % writes.",
        mixinStandardHelpOptions = true)
public final class CrowdStudy implements Callable<Integer> {
    @Option(names = "--users", description = "(default: 1000)")
    private int users = 1_000;

    @Option(names = "--records", description = "events of each user (default: 1000)")
    private int records = 1_000;

    @Option(names = "--seconds", description = "(default: 300)")
    private int seconds = 300;

    @Mixin private ServerOptions options = new ServerOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        HeldCollection events = Holdings.events("home", records, 9, Spread.TWO_YEARS);
        List<String> names =
                IntStream.range(0, users).mapToObj(n -> "user%04d".formatted(n)).toList();
        try (WorkFolder folder = options.folder();
                RunningServer server = options.satchel().startEmpty(folder.path(), names)) {
            List<Site> sites =
                    names.stream().map(name -> Satchel.site(server.site().port(), name)).toList();
            long began = System.nanoTime();
            Filling.fillEach(sites, events);
            System.err.printf(
                    "filled %,d users with %,d events each in %d s%n",
                    users, records, (System.nanoTime() - began) / 1_000_000_000);
            return run(server, sites, events) ? 0 : 1;
        }
    }

    private boolean run(RunningServer server, List<Site> sites, HeldCollection events)
            throws InterruptedException {
        CrowdTally tally = new CrowdTally();
        long start = System.nanoTime() + 1_000_000_000L;
        List<Thread> clients = new ArrayList<>();
        for (int n = 0; n < users; n++) {
            SplittableRandom random = new SplittableRandom(n);
            ClientLife life = new ClientLife(sites.get(n), events.copy(), "", random.split());
            long first = start + 1_000_000_000L * n / users;
            CrowdClient client = new CrowdClient(sites.get(n), life, random, tally, first, seconds);
            clients.add(Thread.ofVirtual().start(client));
        }
        try (CrowdWatch watch = new CrowdWatch(server, tally)) {
            for (Thread client : clients) {
                client.join();
            }
            watch.tell();
        }
        return tally.tell();
    }
}
