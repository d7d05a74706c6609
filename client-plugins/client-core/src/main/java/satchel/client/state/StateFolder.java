package satchel.client.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The client's state folder, which the launcher chose and tells as a framework property. */
@Component(service = StateFolder.class)
public final class StateFolder {
    private static final String PROPERTY = "satchel.state";

    private final Path path;

    @Activate
    public StateFolder(BundleContext context) {
        this(
                Path.of(
                        Optional.ofNullable(context.getProperty(PROPERTY))
                                .orElseThrow(() ->
                                        new IllegalStateException(PROPERTY + " is not set"))));
    }

    public StateFolder(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /** The file {@code LIST.json}, which holds a list of that name. */
    public JsonFile file(String list) {
        return new JsonFile(path.resolve(list + ".json"), list);
    }

    /** For who changes the list of that name by what it read. */
    public StateLock lock(String list) throws IOException {
        Files.createDirectories(path, OwnerOnly.folder());
        return StateLock.take(path.resolve(list + ".lock"));
    }
}
