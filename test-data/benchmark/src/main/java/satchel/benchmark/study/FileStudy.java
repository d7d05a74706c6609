package satchel.benchmark.study;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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

    @Option(names = "--rounds", description = "(default: 3)")
    private int rounds = 3;

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
            boolean right = true;
            for (int round = 1; round <= rounds; round++) {
                double plain = plainWrite(folder.path().resolve("plain.bin"), body);
                right &= round(server, body, round, plain);
            }
            return right ? 0 : 1;
        }
    }

    private boolean hasTree(Site site, HttpConnection connection) throws IOException {
        Request ask = Request.of(site, "PROPFIND", TREE, Map.of("Depth", "0"), new byte[0]);
        return connection.exchange(ask).status() == 207;
    }

    private boolean round(RunningServer server, LargeBody body, int round, double plain)
            throws IOException {
        Site site = server.site();
        String path = TREE + "large-" + round + ".bin";
        long before = server.processes().rssBytes();
        try (Peak peak = new Peak(server.processes());
                HttpConnection connection = new HttpConnection(site)) {
            long began = System.nanoTime();
            Request head = Request.headOnly(site, "PUT", path, Map.of(), (long) megabytes << 20);
            int put = connection.upload(head, body::write);
            double putRate = rate(began);
            began = System.nanoTime();
            LargeBody.Sum sum = new LargeBody.Sum();
            Request ask = Request.of(site, "GET", path, Map.of(), new byte[0]);
            int got = connection.download(ask, sum);
            double getRate = rate(began);
            boolean right = put == 201 && got == 200 && sum.value() == body.sum();
            System.out.printf(
                    "round %d: plain write+fsync %.0f MB/s; PUT %s; GET %s; memory +%d MiB at its"
                            + " peak%s%n",
                    round,
                    plain,
                    share(putRate, plain),
                    share(getRate, plain),
                    (peak.bytes() - before) >> 20,
                    right ? "" : "  (!) status %d, %d, or another body".formatted(put, got));
            return right;
        }
    }

    private static String share(double rate, double plain) {
        String met = rate >= LIMIT * plain ? "met" : "NOT MET";
        return "%.0f MB/s (%.0f %%, %s)".formatted(rate, 100 * rate / plain, met);
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
