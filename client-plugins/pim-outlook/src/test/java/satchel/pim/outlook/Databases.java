package satchel.pim.outlook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimListing;
import satchel.client.api.PimRead;
import satchel.client.api.PimRevision;

/** What tests ask of a database. */
public final class Databases {
    private Databases() {}

    public static Map<PimId, PimRevision> list(PimDatabase database) throws PimException {
        return ((PimListing.Complete) database.list(Optional.empty())).records();
    }

    public static Map<PimId, PimRead> readAll(PimDatabase database) throws PimException {
        Map<PimId, PimRead> reads = new HashMap<>();
        database.read(list(database).keySet(), read -> reads.put(read.id(), read));
        return reads;
    }

    /** Unfolded, with LF. */
    public static List<String> texts(PimDatabase database) throws PimException {
        List<String> texts = new ArrayList<>();
        for (PimRead read : readAll(database).values()) {
            PimRead.Found found = (PimRead.Found) read;
            texts.add(unfolded(found.record().text()));
        }
        return texts;
    }

    public static String unfolded(String text) {
        return text.replace("\r\n ", "").replace("\r\n", "\n");
    }
}
