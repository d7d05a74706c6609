package satchel.client.timer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A service and its timer for a user's systemd (systemd.service(5), systemd.timer(5)). */
final class SystemdUnits {
    static final String TIMER = "satchel-sync.timer";
    private static final String SERVICE = "satchel-sync.service";
    private static final int DELAY_PART = 10;

    private SystemdUnits() {}

    /**
     * @param folder of the user's units
     */
    static List<TimerFile> of(SyncTask task, Path folder) {
        return List.of(
                new TimerFile(folder.resolve(SERVICE), service(task), StandardCharsets.UTF_8),
                new TimerFile(folder.resolve(TIMER), timer(task), StandardCharsets.UTF_8));
    }

    private static String service(SyncTask task) {
        String environment =
                new TreeMap<>(task.environment())
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue())
                                .map(assignment -> "Environment=" + quoted(assignment) + "\n")
                                .collect(Collectors.joining());
        // The colon keeps "$" in a path what it is.
        return """
        # Written by 'satchel timer install'; 'satchel timer remove' takes it away.
        [Unit]
        Description=Satchel: keep calendars and contacts in step

        [Service]
        Type=oneshot
        ExecStart=:%s
        %s# Records that wait for their user are named in the journal; that is no failure.
        SuccessExitStatus=1
        Nice=10
        """
                .formatted(
                        task.command().stream()
                                .map(SystemdUnits::quoted)
                                .collect(Collectors.joining(" ")),
                        environment);
    }

    private static String timer(SyncTask task) {
        return """
        # Written by 'satchel timer install'; 'satchel timer remove' takes it away.
        [Unit]
        Description=Satchel: when to keep calendars and contacts in step

        [Timer]
        OnActiveSec=1min
        OnUnitInactiveSec=%ds
        RandomizedDelaySec=%ds

        [Install]
        WantedBy=timers.target
        """
                .formatted(
                        task.every().toSeconds(),
                        Math.max(1, task.every().toSeconds() / DELAY_PART));
    }

    /** systemd.syntax(7); "%" begins a specifier. */
    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("%", "%%")
                        .replace("\n", "\\n")
                + '"';
    }
}
