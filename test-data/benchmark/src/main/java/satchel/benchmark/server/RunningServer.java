package satchel.benchmark.server;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import satchel.benchmark.http.Site;

/**
 * @param data the folder that grows with what is stored
 */
public record RunningServer(String name, Site site, Process process, Path data)
        implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    public ProcessTree processes() {
        return new ProcessTree(process.toHandle());
    }

    /** As SIGTERM does; what does not end by itself is ended. */
    @Override
    public void close() {
        var children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
