package satchel.benchmark.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import satchel.testdata.harness.Checkout;

/** Which Satchel is measured, and where it and its peers keep their data. */
public final class ServerOptions {
    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "on whose disk to measure (default: the folder for temporary files)")
    private @Nullable Path parent;

    /** The start script, as users start it. */
    public Satchel satchel() {
        return satchel(Map.of());
    }

    public Satchel satchel(Map<String, String> environment) {
        Path script = Checkout.find().root().resolve("satchel");
        return new Satchel(List.of(script.toString()), environment);
    }

    public WorkFolder folder() throws IOException {
        return WorkFolder.in(
                parent == null ? Path.of(System.getProperty("java.io.tmpdir")) : parent);
    }
}
