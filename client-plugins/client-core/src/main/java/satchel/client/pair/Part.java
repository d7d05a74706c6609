package satchel.client.pair;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import satchel.sync.core.scope.PartKey;

/**
 * One of the databases of a pair, and which of its records are meant.
 *
 * @param database as its connector names it
 */
public record Part(String database, Selection selection) {
    /** All of a database. */
    public static Part all(String database) {
        return new Part(database, Selection.ALL);
    }

    /** The key of a database that has joined another one; it stays the same whatever else joins. */
    public PartKey key() {
        UUID hash = UUID.nameUUIDFromBytes(database.getBytes(StandardCharsets.UTF_8));
        return new PartKey(hash.toString().substring(0, 8));
    }

    /** For people. */
    @Override
    public String toString() {
        return selection.equals(Selection.ALL) ? database : database + " [" + selection + "]";
    }
}
