package satchel.pim.bookmarks;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Seconds of processor that this thread took: other work on the machine does not count. */
final class BusySecond {
    private BusySecond() {}

    interface Work {
        void run() throws Exception;
    }

    static Duration of(Work work) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
    }
}
