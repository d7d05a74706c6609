package satchel.client.cli;

/** What a command's end tells a script. */
final class ExitStatus {
    static final int DONE = 0;

    /** Some records failed or conflict; each is named on standard error. */
    static final int SOME_LEFT = 1;

    /** An option or a name is wrong, such as that of a record nothing is planned for. */
    static final int USAGE = 2;

    static final int GUARD = 3;

    /** Out of reach, or not allowed. */
    static final int IMPOSSIBLE = 4;

    private ExitStatus() {}
}
