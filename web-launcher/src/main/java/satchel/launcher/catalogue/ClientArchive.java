package satchel.launcher.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The client as it is downloaded: the assembled folder, the signed catalogue and the bundle of the
 * chosen plug-in, so that the plug-in can be installed without a network.
 */
public final class ClientArchive {
    private static final String TOP = "satchel/";

    /** Fits the Java machine and the files of the build only: decision 0034. */
    private static final String ARCHIVED_CLASSES = "classes.jsa";

    private final Optional<Path> client;
    private final CatalogueFolder catalogue;

    public ClientArchive(Optional<Path> client, CatalogueFolder catalogue) {
        this.client = client.filter(Files::isDirectory);
        this.catalogue = catalogue;
    }

    public boolean isThere() {
        return client.isPresent();
    }

    /** Empty where the server has no client to offer, or the plug-in's bundle is missing. */
    public Optional<StoredZip> with(Plugin plugin) throws IOException {
        String[] bundle = plugin.file().split("/", -1);
        Optional<Path> bundleFile = catalogue.file(bundle);
        Optional<Path> json = catalogue.file("catalogue.json");
        Optional<Path> signature = catalogue.file("catalogue.json.sig");
        if (client.isEmpty() || bundleFile.isEmpty() || json.isEmpty() || signature.isEmpty()) {
            return Optional.empty();
        }
        StoredZip zip = new StoredZip();
        addClient(zip, client.get());
        add(zip, "catalogue/catalogue.json", json.get());
        add(zip, "catalogue/catalogue.json.sig", signature.get());
        add(zip, "catalogue/" + plugin.file(), bundleFile.get());
        String readme = readme(plugin);
        zip.add(TOP + "README.txt", new StoredZip.Source.Text(readme), StoredZip.Mode.PLAIN);
        return Optional.of(zip);
    }

    private static void addClient(StoredZip zip, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files =
                    all.filter(Files::isRegularFile)
                            .filter(file -> !file.equals(folder.resolve(ARCHIVED_CLASSES)))
                            .sorted()
                            .toList();
        }
        for (Path file : files) {
            add(zip, folder.relativize(file).toString().replace('\\', '/'), file);
        }
    }

    private static void add(StoredZip zip, String name, Path file) throws IOException {
        boolean program = name.startsWith("bin/");
        zip.add(
                TOP + name,
                new StoredZip.Source.Disk(file),
                program ? StoredZip.Mode.PROGRAM : StoredZip.Mode.PLAIN);
    }

    private static String readme(Plugin plugin) {
        return """
        Satchel's client with the plug-in "%1$s" (%2$s)

        It needs Java 25 or newer. In this folder, in a terminal:

          bin/satchel-client plugins install %2$s --from catalogue
          bin/satchel-client pair 'THE LINK FROM THE PAGE'
          bin/satchel-client sync --help

        Nothing is installed outside of this folder and the folders your system keeps for settings
        and data. To be rid of it, delete them.
        """
                .formatted(plugin.name(), plugin.id());
    }
}
