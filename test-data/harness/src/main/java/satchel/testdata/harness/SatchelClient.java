package satchel.testdata.harness;

import java.nio.file.Path;

/** Our client as a process of its own, with its own state folder. */
public record SatchelClient(Path program, Path home) {
    /** The one that the build assembled. */
    public SatchelClient(Checkout checkout, Path home) {
        this(checkout.client(), home);
    }

    public Program command(String... arguments) {
        return Program.of(program.resolve("bin/satchel-client").toString())
                .with(arguments)
                .atHome(home)
                .environment("SATCHEL_HOME", home.resolve("satchel").toString())
                .environment("JAVA_HOME", System.getProperty("java.home"))
                .environment("DISPLAY", "")
                // Never the keyring of whoever runs the tests.
                .environment("SATCHEL_SECRETS", "file");
    }

    public Finished run(String... arguments) {
        return command(arguments).run();
    }

    /** Pairs by name and password, as a script does. */
    public Finished pair(String server, String user, String password) {
        return command("pair", server, "--username", user, "--password-stdin").run(password + "\n");
    }
}
