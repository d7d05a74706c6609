package satchel.client.cli;

/** What a command's end tells a script. */
final class ExitStatus {
    static final int DONE = 0;

    /** Some records failed or conflict; each is named on standard error. */
    static final int SOME_LEFT = 1;

    static final int USAGE = 2;
    static final int GUARD = 3;

    /** Out of reach, or not allowed. */
    static final int IMPOSSIBLE = 4;

    private ExitStatus() {}
}
