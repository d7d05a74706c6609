package satchel.client.timer;

import java.util.List;
import java.util.Locale;

/** What runs things from time to time, and how it is told of our files. */
public enum Scheduler {
    SYSTEMD(
            List.of(
                    "systemctl --user daemon-reload",
                    "systemctl --user enable --now " + SystemdUnits.TIMER),
            List.of("systemctl --user disable --now " + SystemdUnits.TIMER)),
    LAUNCHD(
            List.of("launchctl load -w ~/Library/LaunchAgents/" + LaunchAgent.LABEL + ".plist"),
            List.of("launchctl unload -w ~/Library/LaunchAgents/" + LaunchAgent.LABEL + ".plist")),
    TASK_SCHEDULER(
            List.of("schtasks /Create /F /TN \"" + ScheduledTask.NAME + "\" /XML FILE"),
            List.of("schtasks /Delete /F /TN \"" + ScheduledTask.NAME + "\""));

    private final List<String> toStart;
    private final List<String> toStop;

    Scheduler(List<String> toStart, List<String> toStop) {
        this.toStart = toStart;
        this.toStop = toStop;
    }

    /**
     * @param system as the property {@code os.name} names it
     */
    static Scheduler of(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return LAUNCHD;
        }
        return name.startsWith("windows") ? TASK_SCHEDULER : SYSTEMD;
    }

    /** The commands that begin it, once the files are there. */
    public List<String> toStart() {
        return toStart;
    }

    /** The commands that end it, while the files are there. */
    public List<String> toStop() {
        return toStop;
    }
}
