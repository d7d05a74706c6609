package satchel.dav.store.sql.check;

import java.sql.SQLException;

/** Nothing lies about that no collection, object or version names. */
final class OrphanCheck implements Check {
    private static final String OF_NO_COLLECTION =
            """
            SELECT DISTINCT x.owner || '/' || x.collection,
                'a row of the table %s belongs to no collection' FROM %s x
            WHERE NOT EXISTS (SELECT 1 FROM collection c
                WHERE c.owner = x.owner AND c.id = x.collection)
            """;

    private static final String NOR_TO_A_DELETED_ONE =
            """
            AND NOT EXISTS (SELECT 1 FROM deleted_collection d
                WHERE d.owner = x.owner AND d.id = x.collection)
            """;

    @Override
    public void run(Examination examination) throws SQLException {
        for (String table : new String[] {"object", "removal"}) {
            examination.reportAll(OF_NO_COLLECTION.formatted(table, table));
        }
        for (String table : new String[] {"property", "version", "body"}) {
            examination.reportAll(OF_NO_COLLECTION.formatted(table, table) + NOR_TO_A_DELETED_ONE);
        }
        examination.reportAll(
                """
                SELECT b.owner || '/' || b.collection,
                    'the body of change ' || b.change || ' is nobody''s' FROM body b
                WHERE NOT EXISTS (SELECT 1 FROM object o WHERE o.owner = b.owner
                    AND o.collection = b.collection AND o.change = b.change)
                AND NOT EXISTS (SELECT 1 FROM version v WHERE v.owner = b.owner
                    AND v.collection = b.collection AND v.change = b.change)
                """);
    }
}
