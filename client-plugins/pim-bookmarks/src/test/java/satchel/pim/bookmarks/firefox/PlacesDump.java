package satchel.pim.bookmarks.firefox;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the file says of bookmarks, and of what Firefox keeps in step with them. */
public final class PlacesDump {
    private static final String[] QUERIES = {
        """
        SELECT id, type, fk, parent, position, title, dateAdded, lastModified, guid, syncStatus,
          syncChangeCounter FROM moz_bookmarks ORDER BY id\
        """,
        """
        SELECT p.url, p.url_hash, p.rev_host, p.foreign_count, p.guid, o.prefix, o.host
        FROM moz_places p LEFT JOIN moz_origins o ON o.id = p.origin_id
        WHERE p.foreign_count > 0 ORDER BY p.id\
        """,
        "SELECT keyword, place_id, post_data FROM moz_keywords ORDER BY id",
        "SELECT guid FROM moz_bookmarks_deleted ORDER BY guid",
    };

    private PlacesDump() {}

    public static List<String> of(Path profile) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + profile.resolve("places.sqlite").toUri());
                Statement statement = connection.createStatement()) {
            for (String query : QUERIES) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        StringBuilder line = new StringBuilder();
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            line.append(rows.getString(i)).append('|');
                        }
                        lines.add(line.toString());
                    }
                }
            }
        }
        return lines;
    }
}
