package satchel.benchmark.sync;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import satchel.testdata.harness.CountingProxy;
import satchel.testdata.harness.Traffic;

/** What one run costs: its time, its traffic on a line, its work and the server's. */
record Gauge(Ground ground, CountingProxy line, Duration limit) {
    Figure of(SyncProgram.Pair pair) throws IOException {
        line.takeTraffic();
        long before = ground.server().processes().cpuMillis();
        TimedRun run = pair.sync(limit);
        Traffic traffic = line.takeTraffic();
        return new Figure(
                run.wallMillis(),
                run.cpuMillis(),
                ground.server().processes().cpuMillis() - before,
                traffic,
                run.starts(),
                0,
                run.timeUp(),
                run.status() == 0 || run.timeUp()
                        ? Optional.empty()
                        : Optional.of("ended with " + run.status() + ": " + run.output()));
    }
}
