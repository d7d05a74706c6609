package satchel.benchmark.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.data.HeldObject;
import satchel.benchmark.data.Holdings;
import satchel.benchmark.server.Filling;
import satchel.benchmark.server.RunningServer;
import satchel.benchmark.server.Satchel;
import satchel.benchmark.server.ServerOptions;
import satchel.benchmark.server.WorkFolder;
import satchel.testdata.generate.Spread;
import satchel.testdata.harness.Program;

/** What an event costs on the disk: the growth of a server's folder between two clean stops. */
@Command(
        name = "disk",
        description = "Bytes of disk per stored event.",
        mixinStandardHelpOptions = true)
public final class DiskStudy implements Callable<Integer> {
    private static final long LIMIT = 1_000;

    @Option(names = "--size", description = "events (default: 10000)")
    private int size = 10_000;

    @Mixin private ServerOptions options = new ServerOptions();

    @Override
    public Integer call() throws IOException {
        HeldCollection events = Holdings.events("big", size, 1, Spread.TWO_YEARS);
        Satchel satchel = options.satchel();
        try (WorkFolder folder = options.folder()) {
            RunningServer server = satchel.startEmpty(folder.path(), List.of(Satchel.USER));
            server.close();
            long empty = allocated(server.data());
            try (RunningServer again = satchel.again(folder.path())) {
                Filling.fill(again.site(), events);
            }
            long perEvent = (allocated(server.data()) - empty) / size;
            System.out.printf(
                    "%,d events of %,d bytes take %,d bytes of disk each, limit %,d: %s%n",
                    size, mean(events), perEvent, LIMIT, perEvent <= LIMIT ? "met" : "NOT MET");
        }
        return 0;
    }

    private static long mean(HeldCollection events) {
        List<HeldObject> all = events.all();
        return all.stream().mapToLong(event -> event.body().length).sum() / all.size();
    }

    /** Blocks given to files, not their lengths: what df(1) would tell. */
    private static long allocated(Path folder) {
        String told =
                Program.installed("du", "coreutils")
                        .with("-s", "-B1", folder.toString())
                        .run()
                        .orFail("du")
                        .out();
        return Long.parseLong(told.substring(0, told.indexOf('\t')));
    }
}
