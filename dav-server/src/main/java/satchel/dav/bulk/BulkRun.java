package satchel.dav.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import satchel.dav.http.DavError;
import satchel.dav.resource.Href;
import satchel.dav.store.StoredCollection;

/**
 * One bulk request. What has been written is told even if the rest of the body turns out to be too
 * long or broken: then the collection itself has a response that says why that was not done.
 */
public final class BulkRun {
    private BulkRun() {}

    /** One resource for each calendar object or card of the body. */
    public static List<Outcome> simple(StoredCollection collection, Intake intake, InputStream body)
            throws IOException {
        return run(new BulkImport(collection, intake), collection, body);
    }

    /** What MM:multiput asks for. */
    public static List<Outcome> crud(StoredCollection collection, Intake intake, InputStream body)
            throws IOException {
        return run(new Multiput(collection, intake), collection, body);
    }

    private static List<Outcome> run(BulkBody reader, StoredCollection collection, InputStream body)
            throws IOException {
        WriteBatch batch = new WriteBatch();
        Optional<DavError> broken = Optional.empty();
        try {
            reader.read(body, batch);
        } catch (DavError wrong) {
            broken = Optional.of(wrong);
        }
        List<Outcome> outcomes = new ArrayList<>(batch.flush());
        if (broken.isPresent() && outcomes.isEmpty()) {
            throw broken.get();
        }
        broken.ifPresent(why ->
                outcomes.add(Outcome.refused(Href.of(collection.path()), Optional.empty(), why)));
        return outcomes;
    }
}
