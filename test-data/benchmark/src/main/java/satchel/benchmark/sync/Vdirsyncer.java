package satchel.benchmark.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import satchel.benchmark.server.CannotException;

/** Debian's vdirsyncer. Before the first sync of a pair its user must have it discovered. */
record Vdirsyncer() implements SyncProgram {
    private static final Duration DISCOVERY = Duration.ofMinutes(5);
    private static final Path PROGRAM = Path.of("/usr/bin/vdirsyncer");
    private static final String CONFIG =
            """
            [general]
            status_path = "%1$s/status/"

            [pair events]
            a = "here"
            b = "there"
            collections = null

            [storage here]
            type = "filesystem"
            path = "%2$s"
            fileext = ".ics"

            [storage there]
            type = "caldav"
            url = "%3$s%4$s"
            username = "%5$s"
            password = "%6$s"
            """;

    @Override
    public String name() {
        return "vdirsyncer";
    }

    @Override
    public Optional<String> missing() {
        return Files.isExecutable(PROGRAM)
                ? Optional.empty()
                : Optional.of("apt-get install vdirsyncer");
    }

    @Override
    public Pair pair(Path home, Ends ends) throws IOException {
        Path config =
                Files.writeString(
                        home.resolve("config"),
                        CONFIG.formatted(
                                home,
                                ends.folder(),
                                ends.server(),
                                ends.collection(),
                                ends.user(),
                                ends.password()));
        AtomicBoolean knows = new AtomicBoolean();
        return limit -> {
            if (knows.get()) {
                return run(home, config, "sync", limit);
            }
            TimedRun found = run(home, config, "discover", DISCOVERY);
            if (found.status() != 0) {
                throw new CannotException("vdirsyncer finds nothing: " + found.output());
            }
            knows.set(true);
            return found.and(run(home, config, "sync", limit));
        };
    }

    private static TimedRun run(Path home, Path config, String command, Duration limit)
            throws IOException {
        return TimedRun.of(
                List.of(PROGRAM.toString(), "--config", config.toString(), command),
                Map.of("HOME", home.toString(), "LC_ALL", "C.UTF-8"),
                home,
                limit);
    }
}
