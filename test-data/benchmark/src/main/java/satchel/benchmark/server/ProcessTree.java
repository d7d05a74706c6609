package satchel.benchmark.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a server's processes have used, from /proc (proc_pid_stat(5), proc_pid_smaps(5)). */
public record ProcessTree(ProcessHandle root) {
    private static final int MILLIS_PER_TICK = 10; // USER_HZ is 100 on every Linux platform
    private static final int UTIME = 11; // counted from the state, which follows the name
    private static final int CSTIME = 14;

    /** User and system time, ended children included; exact to a tick of 10 ms per process. */
    public long cpuMillis() {
        return all().mapToLong(ProcessTree::cpuMillis).sum();
    }

    /** What the tree holds in memory, shared pages shared out. */
    public long pssBytes() {
        return all().mapToLong(process -> kilobytes(process, "smaps_rollup", "Pss:")).sum() << 10;
    }

    public long rssBytes() {
        return all().mapToLong(process -> kilobytes(process, "status", "VmRSS:")).sum() << 10;
    }

    private Stream<ProcessHandle> all() {
        return Stream.concat(Stream.of(root), root.descendants());
    }

    private static long cpuMillis(ProcessHandle process) {
        String stat = read(process, "stat");
        int name = stat.lastIndexOf(')');
        if (name < 0) {
            return 0; // it has ended; its parent counts it
        }
        String[] fields = stat.substring(name + 2).split(" ", -1);
        long ticks = 0;
        for (int field = UTIME; field <= CSTIME; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks * MILLIS_PER_TICK;
    }

    private static long kilobytes(ProcessHandle process, String file, String field) {
        return read(process, file)
                .lines()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static String read(ProcessHandle process, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), file));
        } catch (IOException ended) {
            return "";
        }
    }
}
