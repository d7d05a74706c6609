package satchel.launcher.app;

import picocli.CommandLine.Option;

/** Where the server listens. */
final class ListenOptions {
    @Option(
            names = "--host",
            paramLabel = "NAME",
            defaultValue = "127.0.0.1",
            description =
                    "the address to listen on (default: ${DEFAULT-VALUE}, this machine only);"
                            + " put TLS in front of any other")
    private String host = "127.0.0.1";

    String host() {
        return host;
    }
}
