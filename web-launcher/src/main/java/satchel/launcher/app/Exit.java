package satchel.launcher.app;

/** How a command ends; part of what other tools rely on. */
enum Exit {
    DONE(0),
    NOT_AS_ASKED(1),
    USAGE(2),
    CANNOT(4);

    private final int status;

    Exit(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
