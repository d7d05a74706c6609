package satchel.client.timer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Writes and removes the files of a timer, and tells systemd of them. */
@Component(service = Timers.class)
public final class Timers {
    private static final int PATIENCE_SECONDS = 20;

    private final Path program;
    private final Map<String, String> environment;
    private final Path userHome;
    private final Scheduler here;

    @Activate
    public Timers(BundleContext context) {
        this(
                Path.of(
                        Optional.ofNullable(context.getProperty("satchel.program"))
                                .orElseThrow(() ->
                                        new IllegalStateException("satchel.program is not set"))),
                System.getenv(),
                Path.of(System.getProperty("user.home")),
                Scheduler.of(System.getProperty("os.name")));
    }

    /**
     * @param program the folder the client was installed in
     */
    public Timers(Path program, Map<String, String> environment, Path userHome, Scheduler here) {
        this.program = program;
        this.environment = Map.copyOf(environment);
        this.userHome = userHome;
        this.here = here;
    }

    /** The one of this machine's system. */
    public Scheduler here() {
        return here;
    }

    /** The files as they would be written. */
    public List<TimerFile> files(Scheduler scheduler, Duration every) {
        SyncTask task =
                SyncTask.of(program, Path.of(System.getProperty("java.home")), environment, every);
        return switch (scheduler) {
            case SYSTEMD -> SystemdUnits.of(task, config().resolve("systemd").resolve("user"));
            case LAUNCHD ->
                    List.of(
                            LaunchAgent.of(
                                    task, userHome.resolve("Library").resolve("LaunchAgents")));
            case TASK_SCHEDULER -> List.of(ScheduledTask.of(task, userHome));
        };
    }

    /** Writes the files of this machine's system. */
    public List<TimerFile> write(Duration every) throws IOException {
        List<TimerFile> files = files(here, every);
        for (TimerFile file : files) {
            Files.createDirectories(file.path().resolveSibling(""));
            Files.writeString(file.path(), file.text(), file.charset());
        }
        return files;
    }

    /**
     * @return the files that were there
     */
    public List<Path> remove() throws IOException {
        List<Path> removed = new ArrayList<>();
        for (TimerFile file : files(here, Duration.ofMinutes(1))) {
            if (Files.deleteIfExists(file.path())) {
                removed.add(file.path());
            }
        }
        return removed;
    }

    public boolean isInstalled() {
        return files(here, Duration.ofMinutes(1)).stream()
                .allMatch(file -> Files.exists(file.path()));
    }

    /**
     * Runs commands of {@link Scheduler#toStart} or {@link Scheduler#toStop}, where that was tried.
     *
     * @return those that are left for the user to run
     */
    public List<String> tell(List<String> commands) {
        int done = 0;
        while (here == Scheduler.SYSTEMD && done < commands.size() && ran(commands.get(done))) {
            done++;
        }
        return commands.subList(done, commands.size());
    }

    private boolean ran(String command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command.split(" "));
            builder.environment().keySet().retainAll(environment.keySet());
            builder.environment().putAll(environment);
            Process process =
                    builder.redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // no systemd here
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Path config() {
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        // The specification says to ignore a relative path.
        return Path.of(config).isAbsolute() ? Path.of(config) : userHome.resolve(".config");
    }
}
