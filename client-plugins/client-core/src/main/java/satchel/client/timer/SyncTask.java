package satchel.client.timer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be run, and how often.
 *
 * @param program the folder the client was installed in
 * @param javaHome of the Java that runs it now
 * @param environment that it needs beside what the system gives it
 */
record SyncTask(Path program, Path javaHome, Map<String, String> environment, Duration every) {
    /** What says where the state is, and how passwords are kept: the task must find the same. */
    private static final List<String> NEEDED =
            List.of(
                    "SATCHEL_HOME",
                    "SATCHEL_SECRETS",
                    "SATCHEL_SECRET_KEY_FILE",
                    "XDG_CONFIG_HOME",
                    "XDG_DATA_HOME");

    SyncTask {
        environment = Map.copyOf(environment);
    }

    /**
     * @param environment of this process
     */
    static SyncTask of(
            Path program, Path javaHome, Map<String, String> environment, Duration every) {
        Map<String, String> needed = new TreeMap<>();
        for (String name : NEEDED) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                needed.put(name, value);
            }
        }
        needed.put("JAVA_HOME", javaHome.toString());
        needed.put("SATCHEL_UNATTENDED", "1");
        return new SyncTask(program, javaHome, needed, every);
    }

    /** For systems with a shell: the script finds another Java should this one be gone. */
    List<String> command() {
        return List.of(
                program.resolve("bin").resolve("satchel-client").toString(), "sync", "--all");
    }
}
