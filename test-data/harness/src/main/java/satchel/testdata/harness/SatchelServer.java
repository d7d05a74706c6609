package satchel.testdata.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Our server as a process of its own. */
public final class SatchelServer implements AutoCloseable {
    private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

    private final Process process;
    private final URI address;

    private SatchelServer(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it on an unused port. */
    public static SatchelServer start(Checkout checkout, Path data) {
        return start(checkout, data, 0);
    }

    public static SatchelServer start(Checkout checkout, Path data, int port) {
        return start(main(checkout, checkout.catalogue()), data, port);
    }

    /** Starts it on an unused port, in a Java machine with these options. */
    public static SatchelServer startWith(List<String> options, Checkout checkout, Path data) {
        List<String> command = main(checkout, checkout.catalogue());
        command.addAll(1, options);
        return start(command, data, 0);
    }

    /** Starts it on an unused port with another catalogue than the build's. */
    public static SatchelServer offering(Path catalogue, Checkout checkout, Path data) {
        return start(main(checkout, catalogue), data, 0);
    }

    /** For a test that keeps it at work for minutes: both compilers, as users have them. */
    public static SatchelServer startForLong(Checkout checkout, Path data) {
        List<String> command = main(checkout, checkout.catalogue());
        command.remove(FIRST_COMPILER);
        return start(command, data, 0);
    }

    /** On a database that other servers may use as well. */
    public static SatchelServer startOn(String databaseUrl, Checkout checkout, Path data) {
        List<String> command = main(checkout, checkout.catalogue());
        return start(command, data, 0, "--database-url", databaseUrl);
    }

    private static SatchelServer start(
            List<String> command, Path data, int port, String... options) {
        command.addAll(
                List.of("serve", "--port", Integer.toString(port), "--data", data.toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        try {
            Process process = builder.start();
            BufferedReader out = process.inputReader();
            String line = out.readLine();
            if (line == null || !line.startsWith("ready ")) {
                process.destroyForcibly();
                throw new AssertionError("the server did not start; it said: " + line);
            }
            return new SatchelServer(process, URI.create(line.substring("ready ".length())));
        } catch (IOException e) {
            throw new AssertionError("the server did not start", e);
        }
    }

    /** Runs {@code user …} on the data folder, with a password on standard input. */
    public static Finished user(
            Checkout checkout, Path data, String password, String... arguments) {
        return user(checkout, List.of("--data", data.toString()), password, arguments);
    }

    /** As {@link #user}, on a database. */
    public static Finished userOf(
            String databaseUrl, Checkout checkout, String password, String... arguments) {
        return user(checkout, List.of("--database-url", databaseUrl), password, arguments);
    }

    private static Finished user(
            Checkout checkout, List<String> place, String password, String... arguments) {
        List<String> command = main(checkout, checkout.catalogue());
        command.add("user");
        command.addAll(List.of(arguments));
        command.addAll(place);
        return Program.of(command.toArray(String[]::new)).run(password + "\n");
    }

    /** Runs a command of the server's program, such as {@code backup}. */
    public static Finished run(Checkout checkout, String... arguments) {
        List<String> command = main(checkout, checkout.catalogue());
        command.addAll(List.of(arguments));
        return Program.of(command.toArray(String[]::new)).run();
    }

    /** What {@code serve} and {@code user} are given to, without the script that builds first. */
    public static List<String> command(Checkout checkout) {
        return main(checkout, checkout.catalogue());
    }

    /**
     * Started far more often than anything else here, for a few seconds each: the first compiler
     * and the collector that the script chooses halve what a start costs.
     */
    private static List<String> main(Checkout checkout, Path catalogue) {
        return new ArrayList<>(
                List.of(
                        Checkout.java().toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        FIRST_COMPILER,
                        "-XX:SharedArchiveFile=" + checkout.serverArchive(),
                        "-Xlog:cds*=off",
                        "-Xlog:aot*=off",
                        "-Dsatchel.catalogue=" + catalogue,
                        "-Dsatchel.client=" + checkout.client(),
                        "-cp",
                        checkout.serverClassPath(),
                        "satchel.launcher.app.SatchelMain"));
    }

    /** Base address without a path, such as {@code http://127.0.0.1:41234}. */
    public URI address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    /** As kill -9 does: no chance to finish anything. */
    public void kill() {
        process.toHandle().destroyForcibly();
        await();
    }

    /** As SIGTERM does. */
    @Override
    public void close() {
        process.toHandle().destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the server did not stop within 20 s");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
