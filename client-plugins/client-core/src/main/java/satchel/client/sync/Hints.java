package satchel.client.sync;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import satchel.client.api.Listening;

/**
 * What tells that the databases of a pair may have changed, until it is closed: files to be
 * watched, and programs that were asked to tell.
 *
 * @param files as {@code PimDatabase.watched} says
 * @param heard what is open for the programs' sake
 */
public record Hints(List<Path> files, List<Listening> heard, Coverage coverage)
        implements AutoCloseable {
    /** Whether each of the databases tells. */
    public enum Coverage {
        ALL,
        NOT_ALL
    }

    public Hints {
        files = List.copyOf(files);
        heard = List.copyOf(heard);
    }

    /** Of databases that tell by files alone, or not at all. */
    public static Hints files(List<Path> files) {
        return new Hints(files, List.of(), files.isEmpty() ? Coverage.NOT_ALL : Coverage.ALL);
    }

    Hints and(Hints others) {
        return new Hints(
                Stream.concat(files.stream(), others.files.stream()).toList(),
                Stream.concat(heard.stream(), others.heard.stream()).toList(),
                coverage == Coverage.ALL ? others.coverage : coverage);
    }

    @Override
    public void close() {
        heard.forEach(Listening::close);
    }
}
