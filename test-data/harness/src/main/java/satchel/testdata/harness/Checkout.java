package satchel.testdata.harness;

import java.nio.file.Files;
import java.nio.file.Path;

/** The source tree, where the built programs are found. */
public record Checkout(Path root) {
    /** From the property {@code satchel.root}, or the nearest folder above that has the script. */
    public static Checkout find() {
        String given = System.getProperty("satchel.root");
        if (given != null) {
            return new Checkout(Path.of(given).toAbsolutePath());
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isRegularFile(folder.resolve("satchel"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("not inside a checkout of Satchel");
        }
        return new Checkout(folder);
    }

    public Path client() {
        return root.resolve("client-plugins/client-dist/target/satchel");
    }

    public Path catalogue() {
        return root.resolve("client-plugins/client-dist/target/catalogue");
    }

    /** Class path of the server's main. */
    public String serverClassPath() {
        Path target = root.resolve("web-launcher/target");
        return target.resolve("web-launcher-0.1.0.jar") + ":" + target.resolve("lib") + "/*";
    }

    /** The classes of that class path as the build found them. */
    Path serverArchive() {
        return root.resolve("web-launcher/target/classes.jsa");
    }

    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
