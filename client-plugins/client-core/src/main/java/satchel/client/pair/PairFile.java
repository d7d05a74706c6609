package satchel.client.pair;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import satchel.client.state.JsonFile;

/**
 * A file that tells of which pair the folder is that it lies in, so that what its runs did can be
 * listed and undone when the pair is no longer saved.
 */
public final class PairFile {
    private final JsonFile file;

    public PairFile(Path path) {
        this.file = new JsonFile(path, "pair");
    }

    /** Absent where there is no file. */
    public Optional<SavedPair> read() throws IOException {
        List<JsonObject> objects = file.read();
        return objects.isEmpty()
                ? Optional.empty()
                : Optional.of(PairText.read(file, objects.getFirst()));
    }

    /** Leaves a file that says the same as it is. */
    public void write(SavedPair pair) throws IOException {
        if (!read().equals(Optional.of(pair))) {
            file.write(List.of(PairText.write(pair)));
        }
    }
}
