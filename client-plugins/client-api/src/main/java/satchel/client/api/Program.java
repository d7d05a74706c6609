package satchel.client.api;

/**
 * A program on this machine that has databases.
 *
 * @param name for people, with its version where that is known: "Firefox ESR 140"
 */
public record Program(String name, State state) {
    public enum State {
        RUNNING,
        CLOSED
    }
}
