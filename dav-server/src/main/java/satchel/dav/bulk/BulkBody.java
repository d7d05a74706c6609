package satchel.dav.bulk;

import java.io.IOException;
import java.io.InputStream;

/** The body of a bulk request. */
@FunctionalInterface
interface BulkBody {
    /** Reads it to its end, and hands over one write after the other. */
    void read(InputStream body, WriteBatch batch) throws IOException;
}
