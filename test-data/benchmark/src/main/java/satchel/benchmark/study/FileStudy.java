package satchel.benchmark.study;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import satchel.benchmark.http.HttpConnection;
import satchel.benchmark.http.Request;
import satchel.benchmark.http.Site;
import satchel.benchmark.server.RunningServer;
import satchel.benchmark.server.Satchel;
import satchel.benchmark.server.ServerOptions;
import satchel.benchmark.server.WorkFolder;

/** A large file both ways, beside a plain write and fsync of the same bytes on the same disk. */
@Command(
        name = "file",
        description = "A 256 MB file both ways, beside a plain write and fsync.",
        mixinStandardHelpOptions = true)
public final class FileStudy implements Callable<Integer> {
    private static final String TREE = "/dav/users/" + Satchel.USER + "/files/";
    private static final double LIMIT = 0.6;
    private static final int NOT_THERE = 1;

    @Option(names = "--megabytes", description = "(default: 256)")
    private int megabytes = 256;

    @Option(names = "--rounds", description = "(default: 6)")
    private int rounds = 6;

    @Mixin private ServerOptions options = new ServerOptions();

    @Override
    public Integer call() throws IOException {
        try (WorkFolder folder = options.folder();
                RunningServer server =
                        options.satchel().startEmpty(folder.path(), List.of(Satchel.USER))) {
            LargeBody body = new LargeBody(megabytes);
            try (HttpConnection connection = new HttpConnection(server.site())) {
                if (!hasTree(server.site(), connection)) {
                    System.out.println(
                            "this server has no file tree at " + TREE + ": nothing was measured");
                    return NOT_THERE;
                }
            }
            List<Round> all = new ArrayList<>();
            for (int number = 1; number <= rounds; number++) {
                Path plain = folder.path().resolve("plain-" + number + ".bin");
                all.add(round(server, body, number, plain));
                System.out.println(all.getLast().line());
            }
            return tell(all);
        }
    }

    /** All in megabytes a second; every file is a new one. */
    private record Round(double plain, double put, double get, long memory, boolean right) {
        String line() {
            return "plain write+fsync %.0f MB/s; PUT %.0f MB/s (%.0f %%); GET %.0f MB/s (%.0f %%);"
                            .formatted(plain, put, 100 * put / plain, get, 100 * get / plain)
                    + " memory +%d MiB at its peak%s"
                            .formatted(memory >> 20, right ? "" : "  (!) another body came back");
        }
    }

    private static int tell(List<Round> rounds) {
        boolean right = rounds.stream().allMatch(Round::right);
        System.out.printf(
                "medians: PUT %s; GET %s%n",
                share(rounds, round -> round.put() / round.plain()),
                share(rounds, round -> round.get() / round.plain()));
        return right ? 0 : 1;
    }

    private static String share(List<Round> rounds, ToDoubleFunction<Round> of) {
        double median =
                rounds.stream()
                        .mapToDouble(of)
                        .sorted()
                        .skip(rounds.size() / 2)
                        .findFirst()
                        .orElse(0);
        return "%.0f %%, limit %.0f %%: %s"
                .formatted(100 * median, 100 * LIMIT, median >= LIMIT ? "met" : "NOT MET");
    }

    private boolean hasTree(Site site, HttpConnection connection) throws IOException {
        Request ask = Request.of(site, "PROPFIND", TREE, Map.of("Depth", "0"), new byte[0]);
        return connection.exchange(ask).status() == 207;
    }

    /** The plain write goes first in every other round: what a disk has to spare it gives once. */
    private Round round(RunningServer server, LargeBody body, int number, Path file)
            throws IOException {
        Site site = server.site();
        String path = TREE + "large-" + number + ".bin";
        double plain = number % 2 == 0 ? plainWrite(file, body) : 0;
        long before = server.processes().rssBytes();
        try (Peak peak = new Peak(server.processes());
                HttpConnection connection = new HttpConnection(site)) {
            long began = System.nanoTime();
            Request head = Request.headOnly(site, "PUT", path, Map.of(), (long) megabytes << 20);
            int put = connection.upload(head, body::write);
            double putRate = rate(began);
            plain = number % 2 == 0 ? plain : plainWrite(file, body);
            began = System.nanoTime();
            LargeBody.Sum sum = new LargeBody.Sum();
            Request ask = Request.of(site, "GET", path, Map.of(), new byte[0]);
            int got = connection.download(ask, sum);
            double getRate = rate(began);
            boolean right = put == 201 && got == 200 && sum.value() == body.sum();
            return new Round(plain, putRate, getRate, peak.bytes() - before, right);
        }
    }

    private double plainWrite(Path file, LargeBody body) throws IOException {
        long began = System.nanoTime();
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            for (int n = 0; n < megabytes; n++) {
                ByteBuffer block = ByteBuffer.wrap(body.block(n));
                while (block.hasRemaining()) {
                    channel.write(block);
                }
            }
            channel.force(true);
        }
        return rate(began);
    }

    private double rate(long began) {
        return megabytes / ((System.nanoTime() - began) / 1e9);
    }
}
