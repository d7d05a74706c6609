package satchel.dav.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.Standing;
import satchel.dav.store.Blob;
import satchel.dav.store.ContentTag;
import satchel.dav.store.FileNode;
import satchel.dav.store.PropertyName;
import satchel.dav.store.PropertyValue;

/**
 * A node as its row holds it.
 *
 * @param id 0 is the root's
 * @param properties how many characters its dead properties have
 */
record FileRow(
        long id,
        boolean folder,
        long created,
        long modified,
        Blob body,
        String mediaType,
        long properties) {
    static final String COLUMNS =
            "id, folder, created, modified, sha256, size, media_type, properties";
    static final int COUNT = 8;
    static final long ROOT = 0;

    /** About as many bytes as it takes, its properties included. */
    static final String WEIGHT_IN_SQL = "300 + properties";

    private static final long OF_ROW = 300;
    private static final Blob NOTHING = new Blob("", 0);

    /**
     * @param first where {@link #COLUMNS} begin
     */
    static FileRow read(ResultSet row, int first) throws SQLException {
        return new FileRow(
                row.getLong(first),
                row.getInt(first + 1) != 0,
                row.getLong(first + 2),
                row.getLong(first + 3),
                new Blob(row.getString(first + 4), row.getLong(first + 5)),
                row.getString(first + 6),
                row.getLong(first + 7));
    }

    static FileRow root(long created, long modified, long properties) {
        return new FileRow(ROOT, true, created, modified, NOTHING, "", properties);
    }

    static FileRow folder(long id, long now, long properties) {
        return new FileRow(id, true, now, now, NOTHING, "", properties);
    }

    /** As {@link #WEIGHT_IN_SQL}. */
    long weight() {
        return OF_ROW + properties;
    }

    Standing standing() {
        return folder ? new Standing.Untagged() : new Standing.Tagged(ContentTag.of(body));
    }

    /** The same under another id, as young as now. */
    FileRow copied(long copy, long now) {
        return new FileRow(copy, folder, now, now, body, mediaType, properties);
    }

    FileNode at(FilePath path, Map<PropertyName, PropertyValue> values) {
        Instant born = Instant.ofEpochMilli(created);
        Instant changed = Instant.ofEpochMilli(modified);
        return folder
                ? new FileNode.Folder(path, born, changed, values)
                : new FileNode.File(path, born, changed, values, body, mediaType);
    }
}
