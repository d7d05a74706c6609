package satchel.testdata.harness.fault;

import java.util.Set;

/**
 * The requests that a fault befalls.
 *
 * @param methods all if empty
 * @param saying what their body has in it
 */
public record Which(Set<String> methods, String saying) {
    public static Which of(String... methods) {
        return new Which(Set.of(methods), "");
    }

    /** A REPORT, by the name of its element. */
    public static Which report(String name) {
        return new Which(Set.of("REPORT"), name);
    }

    public boolean covers(Asked asked) {
        return (methods.isEmpty() || methods.contains(asked.method()))
                && asked.text().contains(saying);
    }
}
