package satchel.benchmark.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import satchel.benchmark.server.ProcessTree;
import satchel.benchmark.server.RunningServer;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.Program;

/** Looks at the server's memory and processor time while the crowd is at it. */
final class CrowdWatch implements AutoCloseable {
    private record Look(long heap, long rss, long cpuMillis) {}

    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final int PAUSE_MILLIS = 10_000;

    private final RunningServer server;
    private final CrowdTally tally;
    private final List<Look> looks = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread;

    CrowdWatch(RunningServer server, CrowdTally tally) {
        this.server = server;
        this.tally = tally;
        this.thread = Thread.ofPlatform().daemon().start(this::look);
    }

    private void look() {
        ProcessTree tree = server.processes();
        try {
            while (true) {
                looks.add(new Look(heapBytes(), tree.rssBytes(), tree.cpuMillis()));
                Look last = looks.getLast();
                System.err.printf(
                        "%s; heap %d MiB, RSS %d MiB%n",
                        tally.soFar(), last.heap() >> 20, last.rss() >> 20);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The heap's low-water mark of each half tells whether it grows; its height tells of garbage.
     */
    void tell() {
        int half = looks.size() / 2;
        System.out.printf(
                "heap used at the least: %d MiB in the first half, %d MiB in the second;"
                        + " RSS %d to %d MiB; %.2f processors used%n",
                leastHeap(0, half) >> 20,
                leastHeap(half, looks.size()) >> 20,
                looks.getFirst().rss() >> 20,
                looks.getLast().rss() >> 20,
                processors());
    }

    private double processors() {
        double millis = looks.getLast().cpuMillis() - looks.getFirst().cpuMillis();
        return millis / Math.max(1, PAUSE_MILLIS * (looks.size() - 1));
    }

    private long leastHeap(int from, int to) {
        return looks.subList(from, to).stream().mapToLong(Look::heap).min().orElse(0);
    }

    /** Of any collector: all spaces that {@code jcmd GC.heap_info} names, metaspace apart. */
    private long heapBytes() {
        String told =
                Program.of(
                                Checkout.java().resolveSibling("jcmd").toString(),
                                Long.toString(server.process().pid()),
                                "GC.heap_info")
                        .run()
                        .out();
        Matcher used = USED.matcher(told.replaceAll("Metaspace[^\n]*|class space[^\n]*", ""));
        long kilobytes = 0;
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        return kilobytes << 10;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
