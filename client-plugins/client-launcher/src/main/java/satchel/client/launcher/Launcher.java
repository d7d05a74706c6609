package satchel.client.launcher;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the client starts: {@code satchel-client ARGUMENT ...}. Prints nothing of its own unless
 * the start fails, and ends the process with the application's exit status.
 */
public final class Launcher {
    /** The exit status for what could not be done at all. */
    private static final int CANNOT = 4;

    private Launcher() {}

    public static void main(String[] arguments) {
        int status = CANNOT;
        try {
            status = run(List.of(arguments));
        } catch (StartException e) {
            System.err.println("satchel: " + e.getMessage());
        } catch (Throwable e) {
            // Equinox leaves threads running: whatever happened, this process must end, and say
            // why.
            System.err.println("satchel: this should not have happened: " + e);
        }
        System.out.flush();
        System.exit(status);
    }

    private static int run(List<String> arguments) throws Exception {
        Mode mode = Mode.of(arguments);
        Path program = program();
        Path state = StateFolder.of(System.getenv(), System.getProperty("user.home"));
        try (FrameworkArea area = FrameworkArea.take(state.resolve("framework"));
                RunningFramework framework =
                        RunningFramework.start(
                                new FrameworkSettings(program, state, area.folder()), mode)) {
            return framework.application(mode).run(arguments);
        }
    }

    private static Path program() throws StartException {
        String program = System.getProperty("satchel.program");
        if (program == null) {
            throw new StartException("start me with bin/satchel-client");
        }
        return Path.of(program).toAbsolutePath().normalize();
    }
}
